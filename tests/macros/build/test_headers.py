"""The table of headers, and the files that are made from it."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.build.headers import (
    CACHE,
    DENIED,
    HASHED,
    SECURITY,
    addresses,
    headers_file,
    policies,
    security_headers,
)
from macros.build.nginx import main
from tests.conftest import ROOT


def test_only_names_with_a_hash_are_kept_for_a_year(site: Path) -> None:
    kept = [file for file in addresses(site) for folder in HASHED if file.startswith(f"/assets/{folder}/")]
    assert len(kept) > 20
    assert [file for file in kept if not re.search(r"[.-]([0-9a-f]{8}|[0-9A-Z]{8})\.", file)] == []
    others = {file for file in addresses(site) if file.startswith("/assets/")} - set(kept)
    assert others == set(), "a new folder of the theme or of ours: are its names hashed?"


def test_no_two_rules_are_for_one_file_as_hosts_join_the_values_of_both() -> None:
    patterns = [pattern.removesuffix("*") for pattern in CACHE]
    assert [one for one in patterns for other in patterns if one != other and one.startswith(other)] == []


def test_the_headers_file_is_the_one_that_is_published(site: Path) -> None:
    text = headers_file({"A": "1"})
    assert text.startswith(
        "/*\n  A: 1\n\n/assets/javascripts/*\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
    assert text.endswith("\n\n/sw.js\n  Cache-Control: no-store\n")
    assert (site / "_headers").read_text() == headers_file(security_headers(policies(site)))


def test_every_security_header_is_there(site: Path) -> None:
    """Written down here again: a header that is lost by a slip is noticed before the site is published."""
    assert {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }.items() <= SECURITY.items()
    senses = "accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi usb"
    takes = "autoplay fullscreen payment picture-in-picture publickey-credentials-get screen-wake-lock"
    assert {*senses.split(), *takes.split()} <= set(DENIED)
    assert SECURITY["Permissions-Policy"].split(", ") == [f"{feature}=()" for feature in DENIED]
    policy = security_headers(policies(site))["Content-Security-Policy"].split("; ")
    assert {
        "default-src 'none'",
        "style-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types site",
    } <= set(policy)
    for_all = (site / "_headers").read_text().partition("\n\n")[0].splitlines()
    sent = [line.strip().partition(": ")[0] for line in for_all[1:]]
    assert (for_all[0], sorted(sent)) == ("/*", sorted([*SECURITY, "Content-Security-Policy"]))


def test_the_headers_file_keeps_within_what_hosts_take(site: Path) -> None:
    lines = (site / "_headers").read_text().splitlines()
    assert len([line for line in lines if line.startswith("/")]) <= 100
    assert max(map(len, lines)) <= 2000


Printed = Callable[..., str]


@pytest.fixture
def print_configuration(site: Path, capsys: pytest.CaptureFixture[str]) -> Printed:
    """Prints the configuration for the tests' site."""

    def print_it(*arguments: str) -> str:
        assert main(["--site", str(site), *arguments]) == 0
        return capsys.readouterr().out

    return print_it


def test_the_configuration_names_the_place_and_every_header(site: Path, print_configuration: Printed) -> None:
    made = print_configuration("--root", "/srv/x", "--server-name", "bantuan.example")
    lines = [line.strip() for line in made.splitlines()]
    assert {"root /srv/x;", "server_name bantuan.example;", "listen 80;", "listen [::]:80;"} <= set(lines)
    headers = [
        f'add_header {name} "{value}" always;' for name, value in security_headers(policies(site)).items()
    ]
    assert [header for header in headers if header not in lines] == []
    assert not any(line.startswith("add_header Strict-Transport-Security") for line in lines)
    # What keeps slow, large and curious requests out, and queries out of the logs.
    assert {
        "client_max_body_size 1k;",
        "location ~ /(?:\\.|_headers$) {",
        "client_header_timeout 10s;",
        "client_body_timeout 10s;",
        "send_timeout 10s;",
        "server_tokens off;",
        "error_log /var/log/nginx/bantuan-lpse-error.log emerg;",
    } <= set(lines)


def test_a_certificate_brings_tls_and_a_server_that_sends_visitors_on_to_it(
    print_configuration: Printed,
) -> None:
    tls = ["--server-name", "bantuan.example", "--certificate", "/c.pem", "--key", "/k.pem"]
    made = print_configuration(*tls)
    plain, secure = [part.splitlines() for part in made.split("\nserver {")[1:]]
    assert {"    listen 80;", "        return 301 https://bantuan.example$request_uri;"} <= set(plain)
    assert {
        "    listen 443 ssl http2;",
        "    ssl_certificate /c.pem;",
        "    ssl_session_tickets off;",
        "    ssl_certificate_key /k.pem;",
    } <= set(secure)
    assert "    listen 80;" not in secure
    assert "Strict-Transport-Security" not in made
    assert "Strict-Transport-Security" in print_configuration(*tls, "--hsts")


def test_each_option_of_the_command_has_its_place(print_configuration: Printed) -> None:
    where = ["--listen", "8080", "--listen", "[::1]:8080", "--listen-tls", "8443", "--log", "/log/a.log"]
    tls = ["--certificate", "/c.pem", "--key", "/k.pem", "--acme-root", "/srv/acme"]
    made = print_configuration("--server-name", "bantuan.example", *where, *tls)
    lines = {line.strip() for line in made.splitlines()}
    assert {"listen 8080;", "listen [::1]:8080;", "listen 8443 ssl http2;", "root /srv/acme;"} <= lines
    assert "error_log /log/a-error.log emerg;" in lines
    assert any(line.startswith("access_log /log/a.log") for line in lines)
    assert "listen 80;" not in lines


def test_without_options_the_command_is_for_any_name_in_the_places_that_debian_has(
    print_configuration: Printed,
) -> None:
    lines = {line.strip() for line in print_configuration().splitlines()}
    assert {"root /srv/bantuan-lpse;", "server_name _;", "listen 80;", "listen [::]:80;"} <= lines
    assert "root /var/www/html;" in lines, "certbot's proofs"
    assert any(line.startswith("access_log /var/log/nginx/bantuan-lpse.log") for line in lines)
    made = print_configuration("--certificate", "/c.pem", "--key", "/k.pem")
    assert "listen 443 ssl http2;" in made
    assert "listen [::]:443 ssl http2;" in made


@pytest.mark.parametrize("wrong", [["--certificate", "/c.pem"], ["--key", "/k.pem"], ["--hsts"]])
def test_a_certificate_needs_its_key_and_hsts_a_certificate(
    site: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--site", str(site), *wrong])
    assert capsys.readouterr().out == ""


@pytest.mark.sees_data
def test_without_a_built_site_the_command_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "macros.build.nginx", "--site", str(tmp_path)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (1, "")
    assert "run `mkdocs build` first" in result.stderr
