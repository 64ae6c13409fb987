"""What styles do for a visitor, asked of a page that is there: where something stands, what sets it apart.

Each expectation is a sentence, and below it an expression of the words that stand here. They speak of what is
seen and never of a rule: a style sheet may be written in any other way.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).parent

# `s` is a selector, of the first such element unless `all` is said.
WORDS = """
const one = (s) => {
  const found = document.querySelector(s);
  if (!found) throw new Error(`nothing fits ${s}`);
  return found;
};
const style = (s, property, part) => getComputedStyle(one(s), part)[property];
const number = (s, property, part) => parseFloat(style(s, property, part)) || 0;
const box = (s) => one(s).getBoundingClientRect();
const near = (a, b) => Math.abs(a - b) < 1.5;
const shown = (s) => {
  const { width, height } = box(s);
  const isSeen = one(s).checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return width > 1 && height > 1 && isSeen;
};
// Takes no room either.
const gone = (s) => !shown(s) && box(s).height < 2;
// In one line, from left to right, none over another; or from the top down.
const beside = (...all) => all.slice(1).every((s, index) => {
  const [before, after] = [box(all[index]), box(s)];
  return after.left >= before.right - 1 && after.top < before.bottom && after.bottom > before.top;
});
const apart = (...all) => beside(...all) && box(all[1]).left - box(all[0]).right >= 4;
const below = (...all) => all.slice(1).every((s, index) => box(s).top >= box(all[index]).bottom - 1);
const level = (a, b) => near((box(a).top + box(a).bottom) / 2, (box(b).top + box(b).bottom) / 2);
const same = (a, b) => ["left", "top", "right", "bottom"].every((edge) => near(box(a)[edge], box(b)[edge]));
const fills = (s, around = one(s).parentElement) => {
  const { paddingLeft, paddingRight } = getComputedStyle(around);
  return box(s).width >= around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 2;
};
const bold = (s) => number(s, "fontWeight") >= 600;
const small = (s) => number(s, "fontSize") < number("body", "fontSize");
const fixed = (s) => /mono|courier/i.test(style(s, "fontFamily"));
const underlined = (s) => style(s, "textDecorationLine") === "underline";
const coloured = (s, property = "color", part) => {
  const above = getComputedStyle(one(s).parentElement);
  return style(s, property, part) !== above[property] && style(s, property, part) !== "rgba(0, 0, 0, 0)";
};
const ground = (s) => coloured(s, "backgroundColor");
const framed = (s, side = "Left", part) =>
  number(s, `border${side}Width`, part) >= 1 && style(s, `border${side}Style`, part) !== "none";
const unframed = (s) => ["Left", "Right", "Top", "Bottom"].every((side) => !framed(s, side));
// A list without marks stands as far to the left as what is around it.
const bare = (s) =>
  style(s, "listStyleType") === "none" && number(s, "marginLeft") + number(s, "paddingLeft") === 0;
const lines = (s) => {
  const range = document.createRange();
  range.selectNodeContents(one(s));
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
};
const says = (s, part = "::before") => style(s, "content", part).split('"')[1];
// More than fits is reached by scrolling there, and makes nothing else taller or wider.
const scrolls = (s, way = "Y") => {
  const within = one(s);
  const filler = document.createElement("div");
  filler.style.cssText = way === "Y" ? "height: 9000px; flex: none" : "width: 9000px";
  within.append(filler);
  const isHeld = way === "Y" ? within.clientHeight < innerHeight : within.clientWidth <= innerWidth;
  const found = isHeld && /auto|scroll/.test(style(s, `overflow${way}`));
  filler.remove();
  return found;
};
// However long a word is, it makes nothing wider than the window.
const breaks = (s) => {
  const end = document.createElement("span");
  end.textContent = "W".repeat(300);
  one(s).append(end);
  const { right, height } = end.getBoundingClientRect();
  const found = right <= innerWidth && height > 2 * number(s, "fontSize");
  end.remove();
  return found;
};
// As a page is before its script, without any, or in another state.
const having = (classes, look) => {
  const root = document.documentElement;
  const before = root.className;
  root.className = classes;
  try {
    return look();
  } finally {
    root.className = before;
  }
};
const with_ = (s, attributes, look) => {
  const element = one(s);
  const before = Object.keys(attributes).map((name) => [name, element.getAttribute(name)]);
  const set = ([name, value]) =>
    value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
  Object.entries(attributes).forEach(set);
  try {
    return look();
  } finally {
    before.forEach(set);
  }
};
const opened = (s, look) => {
  one(s).showModal();
  try {
    return look();
  } finally {
    one(s).close();
  }
};
// A screen of the form that is not the one in hand.
const later = (look) => with_('[data-screen="1"]', { "data-shown": null }, look);
"""
LOOK = f"""(expectations) => {{
  // The theme's links change their colour slowly.
  for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
  {WORDS}
  const is = (expression) => {{
    try {{
      return eval(expression);
    }} catch (error) {{
      return console.error(`${{expression}}: ${{error}}`);
    }}
  }};
  return Object.keys(expectations).filter((sentence) => !is(expectations[sentence]));
}}"""


def looks(page: str) -> dict[str, dict[str, str]]:
    """A page's expectations: sentences and their expressions, by the states in which they hold."""
    found: dict[str, dict[str, str]] = {}
    state, sentence = {}, ""
    for line in filter(None, (FOLDER / f"{page}.txt").read_text().splitlines()):
        if line.startswith("["):
            state = found[line.strip("[]")] = {}
        elif line.startswith(" "):
            state[sentence] += f" {line.strip()}"
        else:
            sentence = line
            assert sentence not in state, sentence
            state[sentence] = ""
    return found


def put(page: Page, *names: str, into: str = ".site-content") -> None:
    """Show at the end of a page, or of a part of it, what its script makes now and then.

    The page's policy, which lets no markup in, must be switched off.
    """
    page.evaluate(
        """([html, into]) => {
          const place = document.createElement("div");
          place.innerHTML = html;
          document.querySelector(into).append(place);
        }""",
        ["".join((FOLDER / f"{name}.html").read_text() for name in names), into],
    )


def missing(page: Page, expectations: dict[str, str]) -> list[str]:
    """The sentences that are not true of a page as it is shown now."""
    found: list[str] = page.evaluate(LOOK, expectations)
    return found
