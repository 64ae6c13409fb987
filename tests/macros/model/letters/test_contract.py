"""What Python hands to the browser's code is what `types.js` says: the two are assigned to each other."""

from __future__ import annotations

import json
from pathlib import Path
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


def test_types_js_says_what_python_hands_over(tmp_path: Path) -> None:
    module = tmp_path / "contract.ts"
    module.write_text(comparison(SCHEMA))
    deno.run(ROOT, "check", "--quiet", str(module))


def test_the_page_of_sent_letters_is_handed_what_its_code_says(tmp_path: Path) -> None:
    schema = SentLetter.model_json_schema(mode="serialization", by_alias=True)
    place = (ROOT / "overrides/client/model/submission/sent_letter.js").as_uri()
    module = tmp_path / "sent.ts"
    # A letter that is not this site's has no definition.
    module.write_text(
        f'{comparison(SCHEMA)}\nimport type * as sent from "{place}";\n'
        f"type FollowUpMail = {typescript(schema['$defs']['FollowUpMail'])};\n"
        f"type FieldPart = {typescript(schema['$defs']['FieldPart'])};\n"
        f"type Sent = {typescript(schema).replace(': Definition', ': js.Definition')};\n"
        "export const toSent = (one: Sent): sent.SentLetter => one;\n"
        "export const fromSent = (one: Required<sent.SentLetter>): Sent => one;\n"
    )
    deno.run(ROOT, "check", "--quiet", str(module))


def test_a_key_that_one_of_them_lacks_is_found(tmp_path: Path) -> None:
    changed = json.loads(json.dumps(SCHEMA))
    box, line = changed["$defs"]["Box"], changed["$defs"]["Line"]
    box["required"].remove("height")
    del box["properties"]["height"]
    line["required"].append("height")
    line["properties"]["height"] = {"type": "integer"}
    module = tmp_path / "contract.ts"
    module.write_text(comparison(changed))
    with pytest.raises(deno.DenoError) as caught:
        deno.run(ROOT, "check", "--quiet", str(module))
    message = str(caught.value)
    assert "Found 2 errors" in message, "one each way"
    assert message.count("Property 'height' is missing") == 2


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
