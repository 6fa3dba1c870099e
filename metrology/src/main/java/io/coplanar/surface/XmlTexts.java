// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts of an XML document's leaves. */
final class XmlTexts {
  private static final int MAX_DEPTH = 64;

  private XmlTexts() {}

  /**
   * Hands over the text of each element that has no children, stripped, with its path below the
   * root: local names joined by "/", the root left out.
   *
   * @param name what a fault calls the document
   * @throws InputFault.Damaged it is not well-formed, declares a document type or nests too deep
   */
  static void read(byte[] xml, String name, BiConsumer<String, String> leaf) throws InputFault {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // no DTD, no entities: neither other files nor exponential growth
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      walk(factory.createXMLStreamReader(new ByteArrayInputStream(xml)), leaf);
    } catch (XMLStreamException | RuntimeException e) {
      // the platform's parser also lets its own index and buffer errors out on broken input
      throw new InputFault.Damaged("", name + " is no well-formed XML", "");
    }
  }

  private static void walk(XMLStreamReader reader, BiConsumer<String, String> leaf)
      throws XMLStreamException {
    Deque<String> paths = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    boolean isLeaf = false;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (paths.size() >= MAX_DEPTH) {
            throw new XMLStreamException("nests too deep");
          }
          String local = reader.getLocalName();
          paths.push(
              switch (paths.size()) {
                case 0 -> "";
                case 1 -> local;
                default -> paths.getFirst() + "/" + local;
              });
          text.setLength(0);
          isLeaf = true;
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
            throw new XMLStreamException("declares a document type");
        case XMLStreamReader.END_ELEMENT -> {
          String path = paths.pop();
          if (isLeaf) {
            leaf.accept(path, text.toString().strip());
          }
          isLeaf = false;
        }
        default -> {}
      }
    }
  }
}
