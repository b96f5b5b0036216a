"""What markup shows of a sentence: elements in line, hidden and raised text, tables, plain blocks, Markdown."""

# ruff: noqa: E501 (markup as it stands)

from __future__ import annotations

import pytest

from tests.sources.harrow_page import FIRST, page, story
from tui.sources import read_bytes

WHOLE = FIRST.format("14 of 22")
IN_LINE = [
    "<nobr>14 of 22</nobr>",
    "<x-number>14</x-number> of <y-n>22</y-n>",
    "<amp-link>14</amp-link> of 22",
    "<center>14 of 22</center>",
    "<font color=red>14 of 22</font>",
    "<tt>14</tt> of 22",
    "<dfn>14 of 22</dfn>",
    "<address>14 of 22</address>",
    "<button>14 of 22</button>",
    "<button type=button>14</button> of 22",
    "<details><summary>14 of 22</summary></details>",
    "<custom-tooltip title='x'>14 of 22</custom-tooltip>",
    "<glossary-term>14 of 22</glossary-term>",
    "<mark>14 of 22</mark>",
    "<strike>12</strike> 14 of 22",
    "<bdi>14</bdi> of 22",
    "<ruby>14<rt>x</rt></ruby> of 22",
    "<label>14 of 22</label>",
    "<data value=14>14</data> of 22",
    "<output>14 of 22</output>",
    "14 of 22<wbr>",
    "<q-tag><em>14</em> of 22</q-tag>",
    "<svg><text>x</text></svg>14 of 22",
    "<object>alt</object>14 of 22",
    "<a href=x><span>14</span></a> of <b>22</b>",
    "<hp-share></hp-share>14 of 22",
    "14<!-- x --> of 22",
    "14 of 22<img alt='chart'>",
    "<time>14</time> of 22",
    "<span class='tooltip'>14 of 22</span>",
    "<o:p>14 of 22</o:p>",
    "<st1:place>14 of 22</st1:place>",
    "<blink>14</blink> of 22",
    "<select><option>x</option></select>14 of 22",
    "14 of 22<iframe>y</iframe>",
    "14 of 22<noscript>y</noscript>",
    "<my-el>14 <another-el>of</another-el> 22</my-el>",
    "<big>14</big> of <small>22</small>",
    "<slot>14 of 22</slot>",
    "<spacer>14 of 22",
    "<input value=x>14 of 22",
    "<var>14</var> of <samp>22</samp>",
    "<cite>14 of 22</cite>",
    "<abbr title='x'>14</abbr> of 22",
    "14 of&nbsp;22",
    "14 of&#8239;22",
    "<math><mn>14</mn></math> of 22",
    "<textarea>x</textarea>14 of 22",
    "14 of <div>22</div>",
]
HIDDEN = [
    "<del>12</del> 14 of 22",
    "<s>12 of 30</s> 14 of 22",
    "<strike>12</strike>14 of 22",
    "<del>12</del><ins>14</ins> of 22",
    "14 of 22<span hidden> or 23</span>",
    "14 of 22<span style='display:none'> x</span>",
    "14 of 22<span style='DISPLAY : none ;'> x</span>",
    "14 of 22<span style='visibility:hidden'> x</span>",
    "14 of 22<span aria-hidden='true' style='display:none'> x</span>",
    "14 of 22<span class='sr-only'> (see below)</span>",
    "14 of 22<span class='screen-reader-text'> x</span>",
    "14 of 22<span class='visually-hidden'> x</span>",
    "14 of 22<span class='u-visually-hidden'> x</span>",
    "14 of 22<span class='is-hidden'> x</span>",
    "14 of 22<span class='hidden'> x</span>",
    "14 of 22<span class='d-none'> x</span>",
    "14 of 22<span class='hide'> x</span>",
    "14 of 22<template><p>12</p></template>",
    "14 of 22<script type='text/template'><p>x</p></script>",
    "14 of 22<style>.a{}</style>",
    "<span style='text-decoration:line-through'>12</span> 14 of 22",
    "<span style='text-decoration-line: line-through'>12</span> 14 of 22",
    "14 of 22<dialog>x</dialog>",
    "14 of 22<span style='font-size:0'>x</span>",
    "14 of 22<span style='opacity:0'>x</span>",
    "14 of 22<span style='position:absolute;left:-9999px'>x</span>",
    "14 of 22<span style='clip:rect(0,0,0,0)'>x</span>",
    "14 of 22<span class='visuallyhidden'>x</span>",
    "14 of 22<span class='sr-only-focusable sr-only'>x</span>",
    "14 of 22<span class='tw-sr-only'>x</span>",
    "14 of 22<span class='govuk-visually-hidden'>x</span>",
    "14 of 22<span class='a11y-hidden'>x</span>",
    "14 of 22<span class='print-only'>x</span>",
    "14 of 22<span class='nodisplay'>x</span>",
    "14 of 22<span class='element-invisible'>x</span>",
    "14 of 22<span style='height:0;overflow:hidden'>x</span>",
    "14 of 22<input type=hidden value=x>",
    "<details>14 of 22</details>",
]
NOTES = [
    "14 of 22<sup>1</sup>",
    "14 of 22<sup>[1]</sup>",
    "14 of 22<sup>1,2</sup>",
    "14 of 22<sup>1–3</sup>",
    "14 of 22<sup>*</sup>",
    "14 of 22<sup>†</sup>",
    "14 of 22<sup><a href='#fn1'>1</a></sup>",
    "14 of 22<a href='#fn1'><sup>1</sup></a>",
    "14 of 22<a class='footnote' href='#fn:1'>1</a>",
    "14 of 22<sup class='reference' id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup>",
    "14 of 22<sup>(1)</sup>",
    "14 of 22<sup>[note 2]</sup>",
    "14 of 22<sup>[a]</sup>",
    "14 of 22<span class='footnote'>3</span>",
    "14 of 22<span class='superscript'>3</span>",
    "14 of 22<span style='vertical-align: super'>3</span>",
    "14 of 22<span style='vertical-align:super;font-size:smaller'>3</span>",
    "14<sup>1</sup> of 22<sup>2</sup>",
    "14 of 22<a role='doc-noteref' href='#n'>1</a>",
    "14 of 22<sup>i</sup>",
    "14 of 22<sup>ii</sup>",
    "14 of 22 <sup>3</sup>",
    "14 of 22<sup>[citation needed]</sup>",
    "14 of 22<a href='#ref5'>[5]</a>",
    "14 of 22<sup>1</sup><sup>2</sup>",
    "14 of 22<sup>1 2</sup>",
    "14 of 22<span class='ref'>1</span>",
    "14 of 22<sup>12</sup>",
    "14 of 22<sup>#</sup>",
    "14 of 22<sup>‡</sup>",
    "14 of 22<sup>1)</sup>",
    "14 of 22<sup>note 1</sup>",
    "14 of 22<sup>(a)</sup>",
    "14 of 22[2]",
    "14 of 22[citation needed]",
]


@pytest.mark.parametrize("inner", [*IN_LINE, *HIDDEN, *NOTES])
def test_a_sentence_holds_what_a_browser_shows_of_it(inner: str) -> None:
    shown = [" ".join(line.split()) for line in story(page(f"<p>{FIRST.format(inner)}</p>"))]
    assert [line for line in shown if line.startswith("Mayor Anna")] == [WHOLE]


@pytest.mark.parametrize("name", ["hidden md:block", "d-none d-md-inline", "hide-toggle"])
def test_what_is_hidden_on_some_screens_only_is_shown(name: str) -> None:
    assert WHOLE in story(page(f"<p>{FIRST.format(f'<span class={name!r}>14</span> of 22')}</p>"))


POWERS = [
    ("84 m<sup>2</sup>", "84 m²"),
    ("84 km<sup>2</sup>", "84 km²"),
    ("3 m<sup>3</sup>", "3 m³"),
    ("10<sup>−6</sup>", "10⁻⁶"),
    ("10<sup>12</sup>", "10¹²"),
    ("21<sup>st</sup>", "21st"),
    ("the 5<sup>th</sup>", "the 5th"),
    ("14<sup>a</sup> million", "14 million"),
    ("14<sup>e</sup> percent of the", "14 percent of the"),
    ("CO<sub>2</sub>", "CO2"),
    ("E = mc<sup>2</sup>", "E = mc²"),
    ("84 sq ft", "84 sq ft"),
    ("84 m<sup>2</sup><sup>1</sup>", "84 m²"),
    ("84 cm<sup>2</sup>", "84 cm²"),
    ("84 ft<sup>2</sup>", "84 ft²"),
    ("84 m²", "84 m²"),
    ("84 mi<sup>2</sup>", "84 mi²"),
    ("H<sub>2</sub>O", "H2O"),
    ("PM<sub>2.5</sub>", "PM2.5"),
    ("1<sup>er</sup>", "1er"),
    ("№<sup>1</sup>", "№"),
    ("about 3,000<sub>2</sub> people", "about 3,000 people"),
    ("about 3,000<sup>a</sup> people", "about 3,000 people"),
    ("1<sub>/2</sub> mile", "1/2 mile"),
    ("log<sub>10</sub> 5", "log10 5"),
    ("$19<sup>99</sup> each", "$19.99 each"),
    ("1<sup>o</sup>C", "1°C"),
    ("2<sup>1</sup>/<sub>2</sub>", "2 1/2"),
    ("<sup>1</sup>/<sub>2</sub>", "1/2"),
    ("<sup>1</sup>⁄<sub>3</sub>", "1⁄3"),
    ("½", "½"),
    ("2&frac12;", "2½"),
]


@pytest.mark.parametrize(("inner", "shown"), POWERS)
def test_a_raised_character_is_a_power_a_fraction_or_an_ending(inner: str, shown: str) -> None:
    assert FIRST.format(shown) in story(page(f"<p>{FIRST.format(inner)}</p>"))


TABLES = [
    (
        "<table><thead><tr><th>Party<th>Share<th>Seats</thead><tbody><tr><td>Union<td>33.0%<td>19</tbody></table>",
        ["Union – Share: 33.0%; Seats: 19"],
    ),
    (
        "<table><caption>Results</caption><tr><th scope=col>Party</th><th scope=col>Share</th></tr><tr><th scope=row>Union</th><td>33.0%</td></tr></table>",
        ["Union – Share: 33.0%"],
    ),
    (
        "<table><tr><td>Party</td><td>Share</td></tr><tr><td>Union</td><td>33.0%</td></tr><tr><td>Left</td><td>41.2%</td></tr></table>",
        ["Union – Share: 33.0%", "Left – Share: 41.2%"],
    ),
    (
        "<table><tr><td><b>Party</b></td><td><b>Share</b></td></tr><tr><td>Union</td><td>33.0%</td></tr></table>",
        ["Union – Share: 33.0%"],
    ),
    (
        "<table><tr><td>Killed</td><td>12</td></tr><tr><td>Injured</td><td>38</td></tr></table>",
        ["Killed 12", "Injured 38"],
    ),
    (
        "<table><tr><th>Killed</th><td>12</td></tr><tr><th>Injured</th><td>38</td></tr></table>",
        ["Killed 12", "Injured 38"],
    ),
    (
        "<table><tr><th></th><th>2024</th><th>2025</th></tr><tr><th>Union</th><td>30.1%</td><td>33.0%</td></tr></table>",
        ["Union – 2024: 30.1%; 2025: 33.0%"],
    ),
    (
        "<table><tr><th colspan=2>Harrow</th></tr><tr><th>Party</th><th>Share</th></tr><tr><td>Union</td><td>33.0%</td></tr></table>",
        ["Union – Share: 33.0%"],
    ),
    (
        "<div><table><tbody><tr><td><p>Party</p></td><td><p>Share</p></td></tr><tr><td><p>Union</p></td><td><p>33.0%</p></td></tr></tbody></table></div>",
        ["Union – Share: 33.0%"],
    ),
    (
        "<figure><table><tr><th>Party</th><th>Share</th></tr><tr><td>Union</td><td>33.0%</td></tr></table><figcaption>Results</figcaption></figure>",
        ["Union – Share: 33.0%"],
    ),
    ("<dl><dt>Killed<dd>12<dt>Injured<dd>38</dl>", ["Killed: 12", "Injured: 38"]),
    (
        "<dl><div><dt>Killed</dt><dd>12</dd></div><div><dt>Injured</dt><dd>38</dd></div></dl>",
        ["Killed: 12", "Injured: 38"],
    ),
    ("<dl><dt>Killed:</dt><dd>12</dd></dl>", ["Killed: 12"]),
    ("<dl><dt>Dead</dt><dd>12 in Harrow</dd><dd>3 in Tarn</dd></dl>", ["Dead: 12 in Harrow; 3 in Tarn"]),
    (
        "<ul><li>Union 33.0%, 19 seats</li><li>Left 41.2%, 24 seats</li></ul>",
        ["Union 33.0%, 19 seats", "Left 41.2%, 24 seats"],
    ),
    (
        "<ol><li>Union won 19 seats.</li><li>Left won 24 seats.</li></ol>",
        ["Union won 19 seats.", "Left won 24 seats."],
    ),
    (
        "<p>Results:</p><ul><li><b>Union</b>: 33.0%</li><li><b>Left</b>: 41.2%</li></ul>",
        ["Union: 33.0%", "Left: 41.2%"],
    ),
    ("<p>Union 33.0%<br>Left 41.2%</p>", ["Union 33.0%", "Left 41.2%"]),
    (
        "<table><tr><th>Party<sup>1</sup></th><th>Votes</th></tr><tr><td>Union</td><td>1&nbsp;240</td></tr></table>",
        ["Union – Votes: 1 240"],
    ),
    (
        "<table role=presentation><tr><td><p>The ferry to Tarn was held in the port for nine hours.</p></td></tr></table>",
        ["The ferry to Tarn was held in the port for nine hours."],
    ),
    (
        "<table><tr><th>Round</th><th>Yes</th><th>No</th><th>Absent</th></tr><tr><td>First</td><td>12</td><td>9</td><td></td></tr></table>",
        ["First – Yes: 12; No: 9"],
    ),
    (
        "<table><tr><th>Party</th><th>Result</th></tr><tr><th rowspan=2>Union</th><td>33.0%</td></tr><tr><td>19 seats</td></tr></table>",
        ["Union – Result: 33.0%", "Union – Result: 19 seats"],
    ),
]


@pytest.mark.parametrize(("markup", "lines"), TABLES)
def test_rows_terms_and_items_are_lines_with_their_numbers(markup: str, lines: list[str]) -> None:
    shown = [" ".join(line.split()) for line in story(page(f"<p>{FIRST.format('many')}</p>{markup}"))]
    assert [line for line in shown if line in lines] == lines


PLAIN = [
    (
        "<pre>The mayor resigned on Tuesday after an inquiry.\n\nHer deputy takes over until the vote.</pre>",
        2,
    ),
    (
        "<div>The mayor resigned on Tuesday after an inquiry.<br/><br/>Her deputy takes over until the vote.</div>",
        2,
    ),
    (
        "<span>The mayor resigned on Tuesday after an inquiry.</span><br><span>Her deputy takes over until the vote.</span>",
        2,
    ),
    ("The mayor resigned on Tuesday after an inquiry. Her deputy takes over until the vote.", 2),
    (
        "<table><tr><td>The mayor resigned on Tuesday after an inquiry.</td></tr><tr><td>Her deputy takes over until the vote.</td></tr></table>",
        2,
    ),
    (
        "<ul><li>The mayor resigned on Tuesday after an inquiry.<li>Her deputy takes over until the vote.</ul>",
        2,
    ),
    (
        "<section><div><div>The mayor resigned on Tuesday after an inquiry.</div><div>Her deputy takes over until the vote.</div></div></section>",
        2,
    ),
    (
        "<blockquote>The mayor resigned on Tuesday after an inquiry.</blockquote><blockquote>Her deputy takes over until the vote.</blockquote>",
        2,
    ),
    (
        "<center><font>The mayor resigned on Tuesday after an inquiry.<p>Her deputy takes over until the vote.</font></center>",
        2,
    ),
    ("<textarea>x</textarea><xmp>The mayor resigned on Tuesday after an inquiry.</xmp>", 1),
    (
        "<article-body><para>The mayor resigned on Tuesday after an inquiry.</para><para>Her deputy takes over until the vote.</para></article-body>",
        2,
    ),
]
SENTENCES = ["The mayor resigned on Tuesday after an inquiry.", "Her deputy takes over until the vote."]


@pytest.mark.parametrize(("body", "count"), PLAIN)
def test_a_page_is_read_whatever_its_blocks(body: str, count: int) -> None:
    source = f"<html><body>{body}</body></html>"
    assert story(read_bytes("p.html", source.encode(), "a1")) == SENTENCES[:count]


MARKDOWN = [
    ("The mayor&rsquo;s office &ndash; closed", "The mayor’s office – closed"),
    ("AT&amp;T and R&#38;D", "AT&T and R&D"),
    ("3&#44;000 jobs", "3,000 jobs"),
    ("&quot;enough&quot;", '"enough"'),
    ("&laquo;enough&raquo;", "«enough»"),
    ("caf&eacute;", "café"),
    ("1&thinsp;240 homes", "1 240 homes"),
    ("&hellip; and more", "… and more"),
    ("&frac12; of it", "½ of it"),
    ("5 &lt; 6 &gt; 4", "5 < 6 > 4"),
    ("&#x2014; so", "— so"),
    ("R&D and A&E", "R&D and A&E"),
    ("&copy 2025 &unknown; it", "&copy 2025 &unknown; it"),
    ("`&amp;` stays", "&amp; stays"),
    ("\\&amp; stays", "&amp; stays"),
    ("**14** of *22*", "14 of 22"),
    ("__14__ of _22_", "14 of 22"),
    ("~~12~~ 14 of 22", "14 of 22"),
    ("14 of 22[^1]", "14 of 22"),
    ("14 of 22[1]", "14 of 22"),
    ('[14 of 22](https://x.example/a "t")', "14 of 22"),
    ("[14][a] of 22", "14 of 22"),
    ("<https://x.example>", "https://x.example"),
    ("![chart](c.png)14 of 22", "chart14 of 22"),
    ("14 of 22<br>more", "14 of 22 more"),
    ("==14== of 22", "14 of 22"),
    ("14 of 22 {.cls}", "14 of 22 {.cls}"),
    ("[[14 of 22]]", "14 of 22"),
    ("[[Page|14]] of 22", "14 of 22"),
    ("snake_case_word", "snake_case_word"),
    ("14\\_of\\_22", "14_of_22"),
    ("14 of 22 <!-- note -->", "14 of 22"),
    ("<span class='x'>14</span> of 22", "14 of 22"),
    ("14 of 22^1^", "14 of 22"),
    ("84 m^2^", "84 m²"),
    ("H~2~O", "H2O"),
    ("***14*** of 22", "14 of 22"),
    ("**14 of 22**: all", "14 of 22: all"),
    ('"**14** of 22"', '"14 of 22"'),
]


@pytest.mark.parametrize(("source", "shown"), MARKDOWN)
def test_markdown_shows_what_it_means(source: str, shown: str) -> None:
    text = f"# Mayor quits\n\nShe said {source} in the hall.\n\n[a]: https://x.example/a\n\n[^1]: A note.\n"
    told = read_bytes("a.md", text.encode(), "a1").sentences[1].text
    assert told == f"She said {shown} in the hall."
