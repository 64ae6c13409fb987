"""What keeps a text from being YAML, said in Indonesian as an instruction, at the line to be corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import yaml

INDENTATION = "spasi di awal baris ini tidak sama dengan baris yang sederajat di atasnya; samakan"
IN_QUOTES = "apit seluruh teks itu dengan tanda kutip"
NOT_CLOSED = "tanda kutip di baris ini tidak ditutup"
BRACE = f'teks tidak boleh diawali "{{" atau "[" begitu saja; {IN_QUOTES}'
COLON = f"ada titik dua di tengah teks; {IN_QUOTES}"
AFTER_QUOTES = "ada teks sesudah tanda kutip penutup; tanda kutip di dalam teks ditulis dua kali"
OTHERWISE = "periksa spasi, titik dua, dan tanda kutip"
# The beginning of the parser's own words, and what is to be done.
MESSAGES = (
    (r"found character '\\t'", "baris ini memakai tab; ganti setiap tab dengan spasi"),
    (r"found character '(.)'", 'teks tidak boleh diawali "{0}" begitu saja; ' + IN_QUOTES),
    (r"expected alphabetic or numeric character", 'teks tidak boleh diawali "*" atau "&"; ' + IN_QUOTES),
    (r"could not determine a constructor", 'teks tidak boleh diawali "!"; ' + IN_QUOTES),
    (r"found unhashable key", BRACE),
    (r"found unknown escape character", 'di antara tanda kutip ganda, "\\" ditulis "\\\\"'),
    (r"expected a comment or a line break", 'sesudah "|" atau ">" teks dimulai di baris berikutnya'),
    (r"sequence entries are not allowed here", 'butir daftar ("- ") dimulai di baris sendiri'),
    (r"could not find expected ':'", "baris ini belum mempunyai titik dua dan spasi sesudah kuncinya"),
    (r"found unexpected (?:end of stream|document separator)", NOT_CLOSED),
    (r"expected ',' or '([\]}])'", 'daftar di baris ini tidak ditutup; tambahkan "{0}"'),
    (r"expected the node content, but found '(.)'", 'ada "{0}" yang berlebih di baris ini; hapus'),
    (r"but found another document", 'hapus baris "---" ini'),
    (r"expected <block end>, but found '(?:<block|-|\?)", INDENTATION),
    (r"expected <block end>, but found '[{\[]", BRACE),
    (r"expected <block end>, but found ':'", "baris ini diawali titik dua; tulis kuncinya di depannya"),
)
# Where the parser stops is far below what began it.
TOLD_WHERE_IT_BEGAN = re.compile(r"could not find expected|found unexpected|expected ',' or")


def yaml_fault(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    """Find the line to be corrected and what to do there.

    Args:
        text: What is no YAML.
        error: What PyYAML says of it.

    Returns:
        The line, from 1, and the message.
    """
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return line, "baris ini memuat karakter yang tidak tampak; ketik ulang barisnya"
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, f"bukan YAML yang benar ({error}); {OTHERWISE}"
    problem = error.problem or ""
    in_braces = re.match(r"expected ',' or '.', but got '(.+)'", problem)
    if in_braces and error.problem_mark:
        at = error.problem_mark
        before = "".join(text.splitlines()[at.line : at.line + 1])[: at.column]
        if message := _text_in_braces(before, in_braces[1]):
            return at.line + 1, message
    begun = error.context_mark if TOLD_WHERE_IT_BEGAN.match(problem) else None
    mark = begun or error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    if problem == "mapping values are not allowed here" and mark:
        return _wrong_colon(text.splitlines(), mark)
    if problem == "expected <block end>, but found '<scalar>'":
        return _text_after_a_value(text, line)
    for beginning, message in MESSAGES:
        if found := re.match(beginning, problem):
            return line, message.format(*found.groups()) if found.groups() else message
    return line, f"bukan YAML yang benar ({problem}); {OTHERWISE}"


def swallowing_quotes(text: str, root: yaml.Node) -> Iterator[int]:
    """Find the quotation marks that only a mark lines below closes, so that keys between them are text.

    Args:
        text: What is YAML by chance.
        root: Its tree.

    Yields:
        The line of each, from 1.
    """
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    for key, value in pairs:
        if isinstance(value, yaml.ScalarNode) and value.style in ("'", '"'):
            written = text[value.start_mark.index : value.end_mark.index]
            if re.search(rf"\n {{0,{key.start_mark.column}}}[\w-]+:\s", written):
                yield value.start_mark.line + 1
        yield from swallowing_quotes(text, value)
    for item in root.value if isinstance(root, yaml.SequenceNode) else []:
        yield from swallowing_quotes(text, item)


def _text_in_braces(before: str, found: str) -> str:
    """What is wrong with a text between braces where none of them is missing; "" where one is.

    Args:
        before: What of its line stands before what the parser did not expect.
        found: That, as the parser calls it.
    """
    if found == "?" or (found in ("[", "{") and re.search(r"\w\s*$", before)):
        return f'teks di antara kurung tidak boleh memuat "{found}" begitu saja; {IN_QUOTES}'
    if found == ":" and re.search(r"[{,].*:\s", before):
        return COLON
    return AFTER_QUOTES if found == "<scalar>" and re.search(r"""["']\s*$""", before) else ""


def _wrong_colon(lines: list[str], mark: yaml.Mark) -> tuple[int, str]:
    """A colon in the middle of a text, a line that is too far to the right, or one above without a colon."""
    line = lines[mark.line]
    if re.search(r":\s", line[: mark.column]):
        return mark.line + 1, COLON
    above = next((number for number in range(mark.line - 1, -1, -1) if lines[number].strip()), None)
    if above is not None and _indentation(line) <= _indentation(lines[above]):
        return above + 1, "baris ini belum mempunyai titik dua dan spasi sesudah kuncinya"
    return mark.line + 1, INDENTATION


def _text_after_a_value(text: str, line: int) -> tuple[int, str]:
    """A quotation mark that was closed too late or too early, or a text that begins with a brace."""
    tokens = []
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            tokens.append(token)  # noqa: PERF402  (those before what cannot be scanned are wanted)
    except yaml.YAMLError:
        pass
    for last, token in pairwise(tokens):
        is_text = isinstance(token, yaml.ScalarToken) and token.start_mark.line + 1 == line
        if not is_text:
            continue
        if isinstance(last, yaml.ScalarToken) and last.style in ("'", '"'):
            if last.start_mark.line < last.end_mark.line:
                return last.start_mark.line + 1, NOT_CLOSED
            return line, AFTER_QUOTES
        if isinstance(last, (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)):
            return line, BRACE
    return line, INDENTATION


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
