"""What every rule of our style sheets keeps: contrasts in both schemes, focus, targets, paper, widths."""

from __future__ import annotations

import re

import pytest

from macros.model.colour import READABLE, SEEN, contrast, hovered
from tests.conftest import ROOT
from tests.macros.build.rules import RULES, SHEETS, Rule

TOKEN = re.compile(r"var\(--([\w-]+)\)")
# Which letters stand on which grounds, and which lines, marks and frames must be seen on which.
READ_ON = {
    "text": "ground surface card hover mark line-soft",
    "text-soft": "ground surface card line-soft",
    "link": "ground surface card hover",
    "warn": "ground warn-ground",
    "error": "ground",
    "action-text": "action action-hover",
    "on-brand": "brand",
    "ground": "text",
}
SEEN_ON = {
    "edge": "ground surface card",
    "action-edge": "ground surface",
    "mark-edge": "mark",
    "warn": "ground warn-ground",
    "error": "ground",
    "link": "ground",
    "action": "brand",
}
# The theme's names that our rules use, and ours.
THEMES = {
    "md-default-bg-color": "site-ground",
    "md-default-fg-color": "site-text",
    "md-default-fg-color--light": "site-text-soft",
    "md-default-fg-color--lighter": "site-line",
    "md-default-fg-color--lightest": "site-line-soft",
    "md-typeset-a-color": "site-link",
}
# Words of a class that say what a colour means.
MEANINGS = {
    "error": {"error", "message--error", "overdue"},
    "warn": {"message--warning", "attention", "doubt", "missing", "problem"},
}
# Where lines and fields take over from one layout to another, in em.
WIDTHS = {"16", "22", "30", "40", "44.9", "59.99", "60"}


def scheme(name: str) -> dict[str, str]:
    """The tokens of a scheme in six digits, by their names without `--site-`; those that are colours."""
    light, dark = (
        {
            key.removeprefix("--site-"): value
            for rule in RULES
            if rule.sheet == "tokens" and rule.selector == selector and rule.within in within
            for key, value in rule.declarations.items()
            if re.fullmatch(r"#(?:[0-9a-f]{3}){1,2}", value)
        }
        for selector, within in ((":root", ("",)), (':root[data-scheme="dark"]', ("@media screen",)))
    )
    assert light
    assert dark
    colours = light | dark if name == "dark" else light
    return {
        key: value if len(value) == 7 else re.sub(r"(\w)", r"\1\1", value) for key, value in colours.items()
    }


def colours_of(rule: Rule, properties: str) -> list[str]:
    """The tokens that a rule's properties of some names have, ours in the place of the theme's."""
    values = [value for key, value in rule.declarations.items() if re.fullmatch(properties, key)]
    names = [THEMES.get(token, token) for value in values for token in TOKEN.findall(value)]
    return [name.removeprefix("site-") for name in names if name.startswith("site-")]


def pixels(length: str) -> float:
    """A length in CSS pixels; 0 for one that depends on what is around it."""
    found = re.fullmatch(r"([\d.]+)(px|rem)", length.replace("var(--site-target)", "44px"))
    return float(found[1]) * {"px": 1, "rem": 20}[found[2]] if found else 0


@pytest.mark.parametrize("name", ["light", "dark"])
def test_letters_are_read_and_lines_seen_on_every_ground_that_they_stand_on(name: str) -> None:
    tokens = scheme(name)
    for pairs, least in ((READ_ON, READABLE), (SEEN_ON, SEEN)):
        for colour, grounds in pairs.items():
            for ground in grounds.split():
                assert contrast(tokens[colour], tokens[ground]) >= least, (colour, ground)
    assert contrast(tokens["on-brand"], hovered(tokens["brand"])) >= READABLE


@pytest.mark.parametrize("name", ["light", "dark"])
def test_one_of_the_rings_two_colours_is_seen_on_any_ground(name: str) -> None:
    tokens = scheme(name)
    (root,) = (rule.declarations for rule in RULES if "--site-focus" in rule.declarations)
    ring, edge = (
        re.search(r"(\d)px (?:solid )?(#\w{6})$", root[f"--{key}"])
        for key in ("site-focus", "site-focus-edge")
    )
    assert ring
    assert edge
    assert root["--site-focus"].startswith("3px solid")
    assert int(edge[1]) > int(ring[1]), "the edge stands out around the ring"
    assert root["--site-target"] == "44px"
    for ground in ("ground", "surface", "card", "hover", "brand", "action", "warn-ground", "line-soft"):
        assert max(contrast(colour, tokens[ground]) for colour in (ring[2], edge[2])) >= SEEN, ground


def test_the_dark_colours_are_for_screens_alone_and_say_so_to_the_browser() -> None:
    dark = [rule for rule in RULES if "data-scheme" in rule.selector]
    assert [rule.within for rule in dark] == ["@media screen"]
    assert dark[0].declarations["color-scheme"] == "dark"
    own, changed = scheme("light"), scheme("dark")
    same = {name for name in own if own[name] == changed[name]}
    assert same == {"action", "action-hover", "action-text", "on-brand"}


def test_a_rule_names_only_what_is_and_nothing_is_named_for_no_rule() -> None:
    ours = re.compile(r"(?:site|sign|sheet)-")  # a letter's measures come from its script
    made = {key.removeprefix("--") for rule in RULES for key in rule.declarations if key.startswith("--")}
    used = {token for rule in RULES for value in rule.declarations.values() for token in TOKEN.findall(value)}
    assert {token for token in made ^ used if ours.match(token)} == set()


def test_letters_take_a_colour_of_letters_and_grounds_one_of_grounds() -> None:
    grounds = {ground for known in READ_ON.values() for ground in known.split()}
    shapes = {"send-grip", "sign-", "site-table"}  # drawn with a background, or no text
    for rule in RULES:
        assert set(colours_of(rule, "color")) <= set(READ_ON), rule
        if not any(shape in rule.selector for shape in shapes):
            assert set(colours_of(rule, "background")) <= grounds | {"on-brand-hover"}, rule


def test_letters_and_their_own_ground_are_a_pair_that_is_read() -> None:
    both = [(rule, colours_of(rule, "color"), colours_of(rule, "background")) for rule in RULES]
    pairs = [(rule, colour[0], ground[0]) for rule, colour, ground in both if colour and ground]
    assert len(pairs) > 8
    for rule, colour, ground in pairs:
        assert ground in READ_ON[colour].split(), rule


def test_a_colour_says_what_its_class_means() -> None:
    words = {word: meaning for meaning, all_words in MEANINGS.items() for word in all_words}
    seen = set()
    for rule in RULES:
        last = re.split(r"[ >+~]+", rule.selector)[-1] if ":is(" not in rule.selector else rule.selector
        meant = {words[word] for word in re.findall(r"message--[a-z]+|[a-z]+", last) if word in words}
        for colour in colours_of(rule, "color|border(-left|-color)?"):
            if meant:
                assert {colour} == meant, rule
                seen |= meant
    assert seen == set(MEANINGS)


def test_the_keyboards_focus_is_drawn_by_the_ring_of_two_colours() -> None:
    inside = {
        ".search-list a:focus-visible",  # the window's edge would cut off what stands around it
        ".site-table:focus-visible",
        ".send-text:focus-visible",
        ".notice-close:focus-visible",
        ".md-typeset .cards a:focus-visible::after",
    }
    rules = [
        rule for rule in RULES if re.search(r":focus-visible(?:::after| \+ \.md-button)?$", rule.selector)
    ]
    assert len(rules) > 15
    for rule in rules:
        if rule.selector == ".md-typeset .cards a:focus-visible":
            continue  # the whole card has it
        if rule.selector != ".search-list a:focus-visible":
            assert rule.declarations["outline"] == "var(--site-focus)", rule
        if rule.selector not in inside:
            assert rule.declarations["box-shadow"] == "var(--site-focus-edge)", rule


def test_only_titles_and_what_shows_it_elsewhere_get_the_focus_without_a_ring() -> None:
    without = {rule.selector for rule in RULES if rule.declarations.get("outline") in ("0", "none")}
    assert without == {
        ".md-typeset .cards a:focus-visible",
        ".form-section > h2:focus",
        ".letter-review:focus",
    }


def test_what_is_pressed_or_dragged_is_as_high_as_a_target() -> None:
    within = {".field .file-button > input, .file-button > input"}  # as large as its label
    pressed = [
        rule
        for rule in RULES
        if rule.declarations.get("cursor") in ("pointer", "grab") and rule.selector not in within
    ]
    assert len(pressed) > 8
    for rule in pressed:
        heights = [rule.declarations.get(key, "0") for key in ("height", "min-height")]
        assert max(map(pixels, heights)) >= 44, rule
    for selector in (
        ".site-bar :is(a, button)",
        ".md-typeset .text-button",
        ".notice-close",
        ".search button",
    ):
        (rule,) = (rule for rule in RULES if rule.selector == selector and "cursor" in rule.declarations)
        assert pixels(rule.declarations["min-width"]) >= 44, rule


@pytest.mark.parametrize("dragged", ["send-grip", "page-corner", "sign-pad", "sign-room"])
def test_a_finger_drags_what_is_dragged_and_not_the_page(dragged: str) -> None:
    touched = [rule.declarations.get("touch-action") for rule in RULES if dragged in rule.selector]
    assert "none" in touched


def test_what_a_shadow_or_a_background_alone_says_is_said_otherwise_where_there_are_none() -> None:
    told = {rule.selector for rule in RULES if "inset" in rule.declarations.get("box-shadow", "")}
    otherwise = {
        rule.selector: rule.declarations for rule in RULES if rule.within == "@media (forced-colors: active)"
    }
    told = {selector for selector in told if "sheet" not in selector}
    mark = otherwise.pop(".md-typeset summary::after")  # the theme draws it as a background
    assert mark == {"background-color": "LinkText", "forced-color-adjust": "none"}
    assert told == set(otherwise)
    assert all(style["text-decoration"] == "underline" for style in otherwise.values())


def test_layouts_change_at_the_same_widths_everywhere() -> None:
    narrow, wide = (
        {width for rule in RULES for width in re.findall(rf"{end}-width: ([\d.]+)em", rule.within)}
        for end in ("max", "min")
    )
    assert narrow | wide == WIDTHS
    assert narrow & wide == {"30"}, "where both hold they are about other things"


def test_what_waits_for_a_script_waits_as_long_everywhere_and_then_appears_at_once() -> None:
    names = {rule.within.partition("@keyframes ")[2] for rule in RULES if "@keyframes" in rule.within}
    waits = [rule.declarations["animation"] for rule in RULES if "animation" in rule.declarations]
    assert len(waits) == 5
    assert {wait.partition(" ")[0] for wait in waits} == names == {"script-late", "menu-late"}
    assert {wait.partition(" ")[2] for wait in waits} == {"6s step-end"}


def test_what_lies_over_the_page_stays_off_paper_and_makes_room_for_the_focus() -> None:
    fixed = [rule for rule in RULES if rule.declarations.get("position") == "fixed"]
    assert len(fixed) == 2
    hidden = " ".join(
        rule.selector
        for rule in RULES
        if rule.within == "@media print" and rule.declarations.get("display") == "none !important"
    )
    for rule in fixed:
        base = re.match(r"\.[a-z]+(?:-[a-z]+)?", rule.selector)
        assert base
        assert re.search(rf"{base[0]}\b", hidden), rule
        room = [
            other
            for other in RULES
            if other.selector.startswith("html:has(.")
            and base[0] in other.selector
            and other.sheet == rule.sheet
        ]
        assert [other.within for other in room] == [rule.within]
        assert "scroll-padding-bottom" in room[0].declarations


def test_an_offered_version_lies_over_a_notice_and_that_over_a_list_below_its_input() -> None:
    layers = {
        rule.selector: int(rule.declarations["z-index"]) for rule in RULES if "z-index" in rule.declarations
    }
    order = [".combobox-popup", ".notice--docked:not(:empty)", ".site-version"]
    assert [layers[part] for part in order] == sorted({layers[part] for part in order})
    assert layers[".site-skip"] >= max(layers.values())


def test_what_is_only_read_out_takes_no_room_and_is_not_taken_off() -> None:
    unseen = [rule for rule in RULES if rule.declarations.get("clip-path") == "inset(50%)"]
    assert len(unseen) == 4
    for rule in unseen:
        assert "display" not in rule.declarations or rule.declarations["display"] == "block", rule
        assert rule.declarations.get("position") == "absolute" or rule.selector == ".site-skip:not(:focus)", (
            rule
        )


def test_signs_that_are_only_drawn_are_not_read_out() -> None:
    drawn = [value for rule in RULES if re.search("[✕\u203a]", value := rule.declarations.get("content", ""))]
    assert len(drawn) == 2
    assert [value for value in drawn if not value.endswith(' / ""')] == []


def test_where_a_letter_of_words_can_be_as_long_as_a_visitor_types_it_breaks() -> None:
    broken = [rule.selector for rule in RULES if rule.declarations.get("overflow-wrap") == "anywhere"]
    for shown in (
        ".answer-row :is(dt, dd)",
        ".status",
        ".notice:not(:empty)",
        ".field-summary a",
        ".choice label",
        ".combobox-popup :is(ul li, p)",
        ".page-dialog h2",
        ".send-file",
        ".search-list a",
        "ul.lpse-found li",
        ".contacts td",
        ":is(h1, h2, h3, h4)",
        "details.sources",
        ".site-name",
    ):
        assert any(shown in selector for selector in broken), shown


def test_a_printed_page_says_which_of_how_many_it_is_but_for_the_first() -> None:
    said = {rule.within: rule.declarations["content"] for rule in RULES if rule.selector == "@bottom-right"}
    assert said == {"@page": '"Halaman " counter(page) " dari " counter(pages)', "@page :first": "none"}


# What a device says of its pointer, and which ways it is then offered where a letter is sent.
DEVICES = {
    "a phone": ({"hover: none", "pointer: coarse"}, {"camera", "phone"}),
    "a computer": ({"hover: hover", "pointer: fine"}, {"computer"}),
    "a tablet with a mouse": ({"hover: hover", "pointer: coarse"}, {"phone", "computer"}),
}


@pytest.mark.parametrize("device", DEVICES)
def test_each_device_is_offered_the_camera_and_the_programs_that_it_has(device: str) -> None:
    known, offered = DEVICES[device]
    parts = {"camera": ".send-camera", "phone": ".send-on-phone", "computer": ".send-on-computer"}
    shown = set()
    for part, selector in parts.items():
        (rule,) = (rule for rule in RULES if rule.selector == selector)
        assert rule.declarations == {"display": "none"}
        asked = set(re.findall(r"\((\w+: \w+)\)", rule.within))
        assert len(asked) == 2
        if (asked <= known) == (" not " in rule.within):
            shown.add(part)
    assert shown == offered


def test_paper_has_the_margins_of_all_other_outputs() -> None:
    script = (ROOT / "overrides/client/model/letter/page.js").read_text()
    page = dict(re.findall(r"(\w+): (\d+)", script.partition("PAGE = {")[2].partition("}")[0]))
    margins = " ".join(f"{page[side]}mm" for side in ("top", "right", "bottom", "left"))
    printed = (SHEETS / "print.css").read_text().partition("@page {")[2].partition("@bottom-right")[0]
    assert [line.strip() for line in printed.split(";")][:2] == [f"margin: {margins}", "size: A4"]
