"""What Python hands to the browser's code is what `types.js` says: the two are assigned to each other."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from macros.build import deno
from macros.model.letters.client import Definition, SentLetter
from macros.model.letters.kinds import FieldKind
from tests.conftest import ROOT

SCHEMA = Definition.model_json_schema(mode="serialization", by_alias=True)
# The names in types.js of what has another one in Python; blocks and sections have none of their own.
SHARED = {"Definition": "Definition", "FormField": "Field", "Choice": "Choice"}


def typescript(schema: dict[str, Any]) -> str:
    """A JSON Schema as a TypeScript type."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if alternatives := schema.get("anyOf", schema.get("oneOf")):
        return f"({' | '.join(map(typescript, alternatives))})"
    if "const" in schema or "enum" in schema:
        return " | ".join(map(json.dumps, schema.get("enum", [schema.get("const")])))
    if schema["type"] == "array":
        return f"({typescript(schema['items'])})[]"
    if schema["type"] == "object":
        required = schema.get("required", [])
        keys = (
            f"{key}{'' if key in required else '?'}: {typescript(value)}"
            for key, value in schema["properties"].items()
        )
        return f"{{ {'; '.join(keys)} }}"
    return {"integer": "number"}.get(schema["type"], str(schema["type"]))


def comparison(schema: dict[str, Any]) -> str:
    """A module that compiles when the types of a schema and of types.js are the same."""
    python = {**schema["$defs"], "Definition": schema}
    lines = [f'import type * as js from "{(ROOT / "overrides/client/model/types.js").as_uri()}";']
    lines.append("declare namespace python {")
    lines += [f"  type {name} = {typescript(one)};" for name, one in python.items()]
    lines.append("}")
    for name, other in SHARED.items():
        lines.append(f"export const to{other} = (one: python.{name}): js.{other} => one;")
        lines.append(f"export const from{other} = (one: js.{other}): python.{name} => one;")
    return "\n".join(lines)


def sent_letters() -> str:
    """The same of what the page of sent letters is handed."""
    schema = SentLetter.model_json_schema(mode="serialization", by_alias=True)
    place = (ROOT / "overrides/client/model/submission/sent_letter.js").as_uri()
    # A letter that is not this site's has no definition.
    return (
        f'{comparison(SCHEMA)}\nimport type * as sent from "{place}";\n'
        f"type FollowUpMail = {typescript(schema['$defs']['FollowUpMail'])};\n"
        f"type Phone = {typescript(schema['$defs']['Phone'])};\n"
        f"type FieldPart = {typescript(schema['$defs']['FieldPart'])};\n"
        f"type Sent = {typescript(schema).replace(': Definition', ': js.Definition')};\n"
        "export const toSent = (one: Sent): sent.SentLetter => one;\n"
        "export const fromSent = (one: Required<sent.SentLetter>): Sent => one;\n"
    )


def with_a_key_less() -> str:
    """A comparison that finds a key that only types.js has, and one that only Python has."""
    changed = json.loads(json.dumps(SCHEMA))
    box, line = changed["$defs"]["Box"], changed["$defs"]["Line"]
    box["required"].remove("height")
    del box["properties"]["height"]
    line["required"].append("height")
    line["properties"]["height"] = {"type": "integer"}
    return comparison(changed)


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What Deno finds in the comparisons, by the file in which it is; it starts once for all of them."""
    folder = tmp_path_factory.mktemp("contract")
    modules = {"same.ts": comparison(SCHEMA), "sent.ts": sent_letters(), "less.ts": with_a_key_less()}
    for name, module in modules.items():
        (folder / name).write_text(module)
    with pytest.raises(deno.DenoError) as caught:
        deno.run(ROOT, "check", "--quiet", *(str(folder / name) for name in modules))
    found: dict[str, list[str]] = {}
    # Of the places that an error names, the first is its own.
    for error in re.split(r"^TS\d+ ", str(caught.value), flags=re.M)[1:]:
        place = re.search(r"^    at file:\S*/(\S+?):", error, re.M)
        found.setdefault(place[1] if place else "nowhere", []).append(error)
    return found


def test_types_js_says_what_python_hands_over(errors: dict[str, list[str]]) -> None:
    assert errors.keys() <= {"sent.ts", "less.ts"}


def test_the_page_of_sent_letters_is_handed_what_its_code_says(errors: dict[str, list[str]]) -> None:
    assert "sent.ts" not in errors


def test_a_key_that_one_of_them_lacks_is_found(errors: dict[str, list[str]]) -> None:
    one_way, the_other = errors["less.ts"]
    assert "Property 'height' is missing in type 'Box'" in one_way
    assert "Property 'height' is missing in type 'LinePart'" in the_other


def test_both_know_the_same_formats_of_each_kind() -> None:
    formats = (ROOT / "overrides/client/model/fields/formats.js").as_uri()
    script = f"""
        import {{ FORMATS }} from "{formats}";
        const names = Object.entries(FORMATS).map(([kind, formats]) => [kind, Object.keys(formats)]);
        console.log(JSON.stringify(Object.fromEntries(names)));
    """
    found = json.loads(deno.run(ROOT, "run", "--quiet", "-", stdin=script))
    assert found == {
        kind.value: list(kind.formats) for kind in FieldKind if kind.formats and kind is not FieldKind.GROUP
    }, "a group's is written by what repeats parts, in entries.js"
