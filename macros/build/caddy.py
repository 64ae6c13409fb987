"""Print Caddy's configuration for a built site: `python -m macros.build.caddy --help`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import jinja2

from . import headers

TEMPLATE = Path(__file__).with_suffix(".conf")


def configuration(site: Path, *, root: str, address: str, hsts: bool = False, local: bool = False) -> str:
    """A Caddyfile.

    Args:
        site: The built site, whose headers are asked for.
        root: Where the server has that site.
        address: The name it answers to, for which Caddy gets a certificate; with `http://` it gets none.
        hsts: Whether browsers are told to refuse this name without TLS for a year.
        local: Whether it is only tried out: without certificates of its own, and nothing else is written.
    """
    template = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True).from_string(
        TEMPLATE.read_text(encoding="utf-8")
    )
    return template.render(
        root=root,
        address=address,
        hsts=hsts,
        local=local,
        headers=headers.security_headers(headers.policies(site)),
        default_rule=headers.REVALIDATE,
        rules=headers.CACHE,
    )


def main() -> int:
    """Print the configuration, or say what is missing."""
    parser = argparse.ArgumentParser(prog="python -m macros.build.caddy", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (%(default)s)")
    parser.add_argument("--root", default="/srv/bantuan-lpse", help="where the server has it (%(default)s)")
    parser.add_argument("--server-name", required=True, help="the site's name; a certificate is got for it")
    parser.add_argument(
        "--hsts", action="store_true", help="browsers then refuse this name without TLS for a year"
    )
    asked = parser.parse_args()
    if not (asked.site / "index.html").is_file():
        print(f"{asked.site}: no built site; run `mkdocs build` first", file=sys.stderr)
        return 1
    print(configuration(asked.site, root=asked.root, address=asked.server_name, hsts=asked.hsts), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
