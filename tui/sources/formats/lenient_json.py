"""JSON as browsers and search engines forgive it: comments, stray commas, line ends, other quotes."""

from __future__ import annotations

import html
import json
import re
from typing import Any

MAX_DEPTH = 200

_WRAPPING = re.compile(
    r"^\s*(?://|/\*)?\s*<!(?:--|\[CDATA\[)\s*(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*;?\s*$"
)
# A quotation mark inside a string that is not escaped does not end it, unless a comma or bracket follows.
_ENDS_HERE = r"\s*(?:[,:}\]]|$|\"[\w@]+\"\s*:)"
_TOKEN = re.compile(
    r"(?P<skip>[\s,;]+|//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/)"
    rf"|\"(?P<double>(?:[^\"\\]|\\.|\"(?!{_ENDS_HERE}))*)\""
    r"|'(?P<single>(?:[^'\\]|\\.|'(?!\s*[,:}\]]))*)'"
    r"|(?P<mark>[{}\[\]:])"
    r"|(?P<bare>[^\s{}\[\],:\"']+)"
    r"|(?P<odd>.)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_MEANS = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
_WORDS = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}


def parse_lenient(source: str) -> Any:
    """Return the value of a JSON document, or of what was meant as one; of several documents, a list.

    Args:
        source: the document.

    Raises:
        ValueError: it is not even nearly JSON, or nested too deep.
    """
    bare = _WRAPPING.sub("", _WRAPPING.sub("", source)).lstrip("\ufeff")
    try:
        return json.loads(bare, strict=False)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    except ValueError:
        return _parsed(bare if '"' in bare or "&" not in bare else html.unescape(bare))


def _parsed(source: str) -> Any:
    root: list[Any] = []
    stack: list[Any] = [root]
    keys: list[str | None] = [None]  # the key that waits for a value, in each object that is open

    def put(value: Any) -> None:
        target = stack[-1]
        if isinstance(target, list):
            target.append(value)
        elif keys[-1] is None:
            keys[-1] = str(value)
        else:
            target[keys[-1]] = value
            keys[-1] = None

    for match in _TOKEN.finditer(source):
        kind, words = match.lastgroup, match[0]
        if kind == "mark" and words in "{[":
            opened: Any = {} if words == "{" else []
            put(opened)
            stack.append(opened)
            keys.append(None)
            if len(stack) > MAX_DEPTH:
                raise ValueError("nested too deep")
        elif kind == "mark" and words in "}]":
            if len(stack) > 1:
                stack.pop()
                keys.pop()
        elif kind in ("double", "single"):
            put(_ESCAPE.sub(_unescaped, match[kind]))
        elif kind == "bare":
            put(_literal(words))
    if not any(isinstance(value, dict | list) for value in root):
        raise ValueError("not JSON")
    return root[0] if len(root) == 1 else root


def _unescaped(match: re.Match[str]) -> str:
    sign = match[1]
    return chr(int(sign[1:], 16)) if len(sign) == 5 else _MEANS.get(sign, sign)


def _literal(words: str) -> Any:
    if words in _WORDS:
        return _WORDS[words]
    try:
        return float(words) if "." in words else int(words)
    except ValueError:
        return words
