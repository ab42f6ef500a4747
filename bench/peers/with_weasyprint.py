"""WeasyPrint, all documents in one process; fonts come from the folder."""

import json
import mimetypes
import sys
from pathlib import Path

from weasyprint import HTML
from weasyprint.urls import URLFetcher, URLFetcherResponse

task = json.loads(sys.argv[1])
source, target = Path(task["from"]), Path(task["to"])
origin = "http://floor.invalid"


class FolderFetcher(URLFetcher):
    def fetch(self, url, headers=None):
        if not url.startswith(origin):
            return super().fetch(url, headers)
        file = source / url[len(origin) + 1 :]
        kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
        return URLFetcherResponse(url, file.read_bytes(), {"Content-Type": kind})


for index, document in enumerate(json.loads((source / "documents.json").read_text())):
    # It stops at a grid of these documents, so that they have none here.
    text = (source / document["html"]).read_text().replace("display: grid", "display: block")
    page = HTML(string=text, base_url=f"{origin}/", url_fetcher=FolderFetcher())
    page.write_pdf(target / f"{index}.pdf", pdf_tags=True)
