"""Print nginx's configuration for a built site: `python -m macros.build.nginx --help`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import jinja2

from . import headers

TEMPLATE = Path(__file__).with_suffix(".conf")
LISTEN = ("80", "[::]:80")
LISTEN_TLS = ("443", "[::]:443")
ACME_ROOT = "/var/www/html"


def configuration(
    site: Path,
    *,
    root: str,
    server_name: str,
    log: str,
    listen: Sequence[str] = LISTEN,
    certificate: str = "",
    key: str = "",
    listen_tls: Sequence[str] = LISTEN_TLS,
    hsts: bool = False,
    acme_root: str = ACME_ROOT,
) -> str:
    """A file for nginx's `sites-available`.

    Args:
        site: The built site, whose headers are asked for.
        root: Where the server has that site.
        server_name: The name it answers to.
        log: The file for what visitors ask for; nginx' own errors go to a file beside it.
        listen: Ports or addresses without TLS, as nginx's `listen` takes them. With a certificate they only
            send visitors on to TLS.
        certificate: The file with the certificate and its chain; "" for a server without TLS.
        key: The certificate's key.
        listen_tls: Ports or addresses with TLS.
        hsts: Whether browsers are told to refuse this name without TLS for a year.
        acme_root: Where certbot puts what proves that the name is ours.
    """
    template = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True).from_string(
        TEMPLATE.read_text(encoding="utf-8")
    )
    port = listen_tls[0].rpartition(":")[2]
    return template.render(
        root=root,
        server_name=server_name,
        listen=listen,
        listen_tls=listen_tls,
        tls_port="" if port == "443" else f":{port}",
        certificate=certificate,
        key=key,
        hsts=hsts,
        acme_root=acme_root,
        log=log,
        error_log=f"{log.removesuffix('.log')}-error.log",
        headers=headers.security_headers(headers.policies(site)),
        default_rule=headers.REVALIDATE,
        rules={_pattern(path): rule for path, rule in headers.CACHE.items()},
    )


def main(arguments: Sequence[str]) -> int:
    """Print the configuration, or say what is missing.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m macros.build.nginx", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site (%(default)s)")
    parser.add_argument("--root", default="/srv/bantuan-lpse", help="where the server has it (%(default)s)")
    parser.add_argument("--server-name", default="_", help="the site's name (any)")
    parser.add_argument("--listen", action="append", help="port or address; may be repeated (80 and [::]:80)")
    parser.add_argument("--certificate", default="", help="certificate with its chain: then TLS is served")
    parser.add_argument("--key", default="", help="the certificate's key")
    parser.add_argument("--listen-tls", action="append", help="likewise, for TLS (443 and [::]:443)")
    parser.add_argument(
        "--hsts",
        action="store_true",
        help="browsers then refuse this name without TLS for a year, whatever happens to the certificate",
    )
    parser.add_argument("--acme-root", default=ACME_ROOT, help="certbot's --webroot-path (%(default)s)")
    parser.add_argument("--log", default="/var/log/nginx/bantuan-lpse.log", help="(%(default)s)")
    asked = parser.parse_args(arguments)
    if bool(asked.certificate) != bool(asked.key):
        parser.error("--certificate and --key go together")
    if asked.hsts and not asked.certificate:
        parser.error("--hsts needs --certificate and --key")
    if not (asked.site / "index.html").is_file():
        print(f"{asked.site}: no built site; run `mkdocs build` first", file=sys.stderr)
        return 1
    made = configuration(
        asked.site,
        root=asked.root,
        server_name=asked.server_name,
        log=asked.log,
        listen=asked.listen or LISTEN,
        certificate=asked.certificate,
        key=asked.key,
        listen_tls=asked.listen_tls or LISTEN_TLS,
        hsts=asked.hsts,
        acme_root=asked.acme_root,
    )
    print(made, end="")
    return 0


def _pattern(path: str) -> str:
    """A path of the table as the end of a regular expression."""
    return re.escape(path[:-1]) if path.endswith("*") else f"{re.escape(path)}$"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
