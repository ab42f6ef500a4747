import { describe, expect, it } from "vitest";
import { readXml } from "../../../src/pdf/check/xml.ts";
import { readXmp, spaces } from "../../../src/pdf/check/xmp.ts";

const packet = (properties: string, attributes = "") => `<?xpacket begin="\ufeff" id="W5M0"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <!-- a remark -->
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:t="${spaces.dc}" xmlns:pdf='${spaces.pdf}'${attributes}>
${properties}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;

describe("readXmp", () => {
  it("finds a property by its namespace, whatever its prefix", () => {
    const found = readXmp(packet("<t:format>application/pdf</t:format>"));
    expect(found?.get(`${spaces.dc}format`)).toEqual(["application/pdf"]);
  });

  it("finds one that is written as an attribute", () => {
    const found = readXmp(packet("", ' pdf:Producer="A &amp; B"'));
    expect(found?.get(`${spaces.pdf}Producer`)).toEqual(["A & B"]);
  });

  it("gives all of a list, and of alternatives the usual one", () => {
    const found = readXmp(
      packet(`<t:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></t:creator>
        <t:title><rdf:Alt><rdf:li xml:lang="fr">un</rdf:li><rdf:li xml:lang="x-default">one</rdf:li></rdf:Alt></t:title>`),
    );
    expect(found?.get(`${spaces.dc}creator`)).toEqual(["A", "B"]);
    expect(found?.get(`${spaces.dc}title`)).toEqual(["one"]);
  });

  it("reads references to characters", () => {
    const found = readXmp(packet("<t:title>&lt;&#233;&#x98CE;&gt; &quot;&apos;</t:title>"));
    expect(found?.get(`${spaces.dc}title`)).toEqual(["<é风> \"'"]);
  });

  it.each([
    ["a tag that is not closed", packet("<t:title>")],
    ["tags that overlap", packet("<t:title><t:format></t:title></t:format>")],
    ["a bare ampersand", packet("<t:title>A & B</t:title>")],
    ["an unknown prefix", packet("<u:title>A</u:title>")],
    ["an attribute given twice", packet('<t:title a="1" a="2">A</t:title>')],
    ["words after the end", `${packet("")}and more`],
    ["two documents", `${packet("")}${packet("")}`],
    ["a cut-off packet", packet("").slice(0, 200)],
    ["an end that is missing", packet("").replace("</x:xmpmeta>", "")],
    ["no packet", "<html></html>"],
    ["nothing", ""],
  ])("does not take %s", (_, text) => {
    expect(readXmp(text)).toBeUndefined();
  });
});

it("reads a default namespace, which attributes do not share", () => {
  const element = readXml('<a xmlns="urn:x:" b="1"><c/></a>');
  expect(element).toMatchObject({ name: "urn:x:a", kids: [{ name: "urn:x:c" }] });
  expect([...(element?.attributes ?? [])]).toEqual([["b", "1"]]);
});
