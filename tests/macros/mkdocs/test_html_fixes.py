"""The HTML that Markdown and templates leave, put right in the written page."""

import markdown

from macros.mkdocs.html_fixes import fix_html


def test_a_tables_alignment_becomes_a_class() -> None:
    table = markdown.markdown("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|", extensions=["tables"])
    assert table.count("style=") == 6
    fixed = fix_html(table)
    assert "style=" not in fixed
    assert '<th class="site-left">a</th>' in fixed
    assert '<td class="site-center">2</td>' in fixed
    assert '<td class="site-right">3</td>' in fixed


def test_a_table_gets_a_box_to_scroll_in_unless_it_has_styles_of_its_own() -> None:
    table = "<table>\n<tr><td>a</td></tr>\n</table>"
    assert fix_html(f"{table}<p>b</p>{table}") == (
        f'<div class="site-table">{table}</div><p>b</p><div class="site-table">{table}</div>'
    )
    contacts = '<table class="contacts"><tr><td>a</td></tr></table>'
    assert fix_html(contacts) == contacts


def test_indentation_goes_but_where_it_shows() -> None:
    html = "<ul>\n\n    <li>a  b</li>\n  </ul>"
    assert fix_html(html) == "<ul>\n<li>a  b</li>\n</ul>"
    for shown in (
        "<pre><span></span>a\n\n    b</pre>",
        "<PRE>a\n    b</PRE>",
        '<textarea rows="3">a\n    b</textarea>',
        "<script>`a\n    b`</script>",
    ):
        assert fix_html(f"<p>\n  {shown}\n  </p>\n    <p>") == f"<p>\n{shown}\n</p>\n<p>"
        assert fix_html(f"<p>\n  {shown}\n  {shown}\n  ") == f"<p>\n{shown}\n{shown}\n"
