"""Print nginx's configuration for a built site: `python -m macros.build.nginx --help`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import jinja2

from . import deploy

TEMPLATE = Path(__file__).with_suffix(".conf")


def configuration(site: Path, *, root: str, server_name: str, listen: Sequence[str], log: str) -> str:
    """A file for nginx's `sites-available`.

    Args:
        site: The built site, whose headers are asked for.
        root: Where the server has that site.
        server_name: The name it answers to.
        listen: Ports or addresses, as nginx's `listen` takes them.
        log: The file for what visitors ask for.
    """
    rules = deploy.cache_rules(deploy.addresses(site))
    template = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True).from_string(
        TEMPLATE.read_text()
    )
    return template.render(
        root=root,
        server_name=server_name,
        listen=listen,
        log=log,
        headers=deploy.security_headers(deploy.policies(site)),
        default_rule=deploy.REVALIDATE,
        rules={_pattern(path): rule for path, rule in rules.items() if rule != deploy.REVALIDATE},
    )


def main() -> int:
    """Print the configuration, or say what is missing."""
    parser = argparse.ArgumentParser(prog="python -m macros.build.nginx", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (%(default)s)")
    parser.add_argument("--root", default="/srv/bantuan-lpse", help="where the server has it (%(default)s)")
    parser.add_argument("--server-name", default="_", help="the site's name (any)")
    parser.add_argument("--listen", action="append", help="port or address; may be repeated (80 and [::]:80)")
    parser.add_argument("--log", default="/var/log/nginx/bantuan-lpse.log", help="(%(default)s)")
    asked = parser.parse_args()
    if not (asked.site / "index.html").is_file():
        print(f"{asked.site}: no built site; run `mkdocs build` first", file=sys.stderr)
        return 1
    listen = asked.listen or ["80", "[::]:80"]
    print(
        configuration(
            asked.site, root=asked.root, server_name=asked.server_name, listen=listen, log=asked.log
        ),
        end="",
    )
    return 0


def _pattern(path: str) -> str:
    """A path of the table as the end of a regular expression."""
    return re.escape(path[:-1]) if path.endswith("*") else f"{re.escape(path)}$"


if __name__ == "__main__":
    sys.exit(main())
