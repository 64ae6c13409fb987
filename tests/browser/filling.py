"""Filling a letter's form by its labels, all at once: what a visitor's typing is, without its time."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from macros.model.letters.models import Letter

FIND_LABEL = """
  const labels = [...document.querySelectorAll("label, legend")];
  const labelOf = (text) => {
    const label = labels.find(({ textContent }) => [text, `${text} (opsional)`].includes(textContent.trim()));
    if (!label) throw new Error(`no label ${text}`);
    return label;
  };"""
# A function of `questions(letter)` and the answers by field id, in any engine.
FILL = (
    f"(fields, answers) => {{{FIND_LABEL}"
    """
  for (const { id, label: text, choices } of fields) {
    const label = labelOf(text);
    for (const choice of choices) {
      const box = [...label.closest("fieldset").querySelectorAll("label")]
        .find(({ textContent }) => textContent.trim() === choice.label).control;
      if (box.checked !== answers[id].includes(choice.id)) box.click();
    }
    if (choices.length > 0) continue;
    const input = label.control;
    input.focus();
    input.value = answers[id];
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
}"""
)

# The same the other way round: the answers by field id, as the form holds them.
READ = (
    f"(fields) => {{{FIND_LABEL}"
    """
  return Object.fromEntries(fields.map(({ id, label: text, choices }) => {
    const label = labelOf(text);
    if (choices.length === 0) return [id, label.control.value];
    return [id, [...label.closest("fieldset").querySelectorAll(":checked")].map(({ value }) => value)];
  }));
}"""
)


def questions(letter: Letter) -> list[dict[str, Any]]:
    """What `FILL` is told of a letter's questions."""
    return [
        {
            "id": field.id,
            "label": field.label,
            "choices": [{"id": choice.id, "label": choice.label} for choice in field.choices],
        }
        for field in letter.fields
    ]


# The same of any letter, with conditions and groups: where an answer has to go is waited for, and named when
# it never comes or has another label. Step by step, the preview follows each answer.
FILL_ANY = """async (fields, answers, isStepByStep) => {
  const frame = () => new Promise((shown) => requestAnimationFrame(shown));
  const drawn = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
  const change = (control, kinds) => {
    for (const kind of kinds) control.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const expectLabel = (element, named) => {
    const label = named.replace(/ \\(.* \\d+\\)$/, ""); // a group's entry is named above it
    const text = element?.textContent.trim() ?? "";
    if (![label, `${label} (opsional)`].includes(text)) throw new Error(`"${text}" in place of "${label}"`);
  };
  for (const { id, label, choices } of fields) {
    const answer = answers[id] ?? "";
    const [first] = document.getElementsByName(id);
    const isPicked = first.matches("[type=checkbox], [type=radio]");
    const place = isPicked ? first.closest("fieldset") : first;
    if (!place.checkVisibility()) {
      if (answer.length === 0) continue;
      if (first.closest(".form-entry")?.hidden) {
        first.closest("[data-group]").querySelector("[data-do=add]").click();
      }
      for (let left = 100; !place.checkVisibility(); left--) {
        if (left === 0) throw new Error(`not asked: ${id}`);
        await frame();
      }
    }
    if (isPicked) {
      expectLabel(place.querySelector("legend"), label);
      for (const choice of choices) {
        const box = document.querySelector(`[name="${id}"][value="${choice.id}"]`);
        const isChosen = [answer].flat().includes(choice.id);
        if (isChosen) expectLabel(box.labels[0], choice.label);
        if (isChosen && !box.checkVisibility()) throw new Error(`not offered: ${id} ${choice.id}`);
        if (box.checked !== isChosen) box.click();
        if (isStepByStep) await drawn();
      }
    } else {
      expectLabel(first.labels[0], label);
      first.focus();
      first.value = answer;
      change(first, ["input", "change"]);
    }
    if (isStepByStep) await drawn();
  }
  await drawn();
}"""


def fill_any(page: Page, answers: dict[str, Any], letter: Letter, *, step_by_step: bool = False) -> None:
    """Fill any letter's form in one go; the preview has followed when it returns, or after each answer."""
    page.locator("html.script-ready").wait_for(state="attached")
    page.evaluate(f"(given) => ({FILL_ANY})(...given)", [questions(letter), answers, step_by_step])
