"""What HTML and DITA elements mean for running text: code, emphasis, a break, a block; all others only wrap."""

from __future__ import annotations

CODE = frozenset(
    "code tt kbd samp var codeph apiname varname parmname filepath cmdname option userinput systemoutput".split()
)
"""Elements, and classes of `span`, that hold code."""
STRONG = frozenset({"b", "strong"})
EMPHASIS = STRONG | {"i", "em", "cite", "dfn"}
BREAKS = frozenset({"br", "hr", "wbr"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SILENT = frozenset({"script", "style", "template", "svg", "noscript", "head"})
"""Nothing in them is read."""
BLOCKS = (
    LISTS
    | HEADINGS
    | frozenset(
        "p div li table thead tbody tfoot tr td th caption colgroup dl dt dd pre blockquote section article main aside"
        " header footer nav figure figcaption details summary fieldset form address html body center".split()
    )
)
"""What stands in them is apart from what stands beside them."""
KNOWN = (
    CODE
    | EMPHASIS
    | BREAKS
    | SILENT
    | BLOCKS
    | frozenset(
        "a abbr acronym area audio base bdi bdo big button canvas col data datalist del embed font iframe img input ins"
        " label legend link map mark meta meter object optgroup output param picture progress q rb rp rt ruby s select"
        " small source span strike sub sup textarea time title track u video xref uicontrol ph keyword term".split()
    )
)
"""Every name that is markup; what else stands in angle brackets is a placeholder of the text, such as `<job_id>`."""
