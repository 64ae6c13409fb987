"""Filling a letter's form by its labels, all at once: what a visitor's typing is, without its time."""

from __future__ import annotations

from typing import Any

from macros.model.letters.models import Letter

# A function of `questions(letter)` and the answers by field id, in any engine.
FILL = """(fields, answers) => {
  const labels = [...document.querySelectorAll("label, legend")];
  for (const { id, label: text, choices } of fields) {
    const label = labels.find(({ textContent }) => [text, `${text} (opsional)`].includes(textContent.trim()));
    if (!label) throw new Error(`no label ${text}`);
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
