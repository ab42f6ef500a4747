"""Typst, all documents in one process: the words of each, block by block, in a plain template."""

import html
import json
import re
import sys
from pathlib import Path

import typst

task = json.loads(sys.argv[1])
source, target = Path(task["from"]), Path(task["to"])
block = re.compile(r"<(h[1-6]|p|li|td|th|dt|dd|blockquote|figcaption)\b[^>]*>(.*?)</\1>", re.S)
head = """#set page(paper: "a4", margin: 20mm, numbering: "1")
#set text(size: 10pt, font: ("Source Serif 4", "Noto Serif SC"))
#set document(title: "Benchmark")
"""


def words(markup):
    text = html.unescape(re.sub(r"<[^>]+>", "", markup))
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


for index, document in enumerate(json.loads((source / "documents.json").read_text())):
    body = (source / document["html"]).read_text().split("<body", 1)[1]
    parts = [
        f"#heading(level: {tag[1]}, {words(text)})" if tag[0] == "h" and tag[1:].isdigit() else f"#par({words(text)})"
        for tag, text in block.findall(body)
    ]
    file = target / f"{index}.typ"
    file.write_text(head + "\n\n".join(parts))
    typst.compile(file, output=target / f"{index}.pdf", font_paths=[source / "fonts"])
