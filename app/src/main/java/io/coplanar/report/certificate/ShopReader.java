// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the ledger's stream {@code shop} says: the last {@code shop-named} has the name, the last
 * {@code product-numbered} the GTIN and where codes lead ({@code gtin}, {@code link}).
 */
final class ShopReader {
  private static final String STREAM = "shop";
  private static final String NAMED = "shop-named";
  private static final String NUMBERED = "product-numbered";
  private static final int PAGE = 500;
  private static final JsonFactory FACTORY = new JsonFactory();

  private ShopReader() {}

  /**
   * Reads it.
   *
   * @throws InputFault when what somebody configured is no GTIN, or no address
   */
  static Shop read(LedgerReader reader) throws InputFault, SQLException {
    Map<String, String> said = new HashMap<>();
    long version = 0;
    List<Entry> page;
    do {
      page = reader.stream(STREAM, version, PAGE);
      for (Entry entry : page) {
        version = entry.version();
        if (entry.type().equals(NAMED)) {
          take(said, entry, "name");
        } else if (entry.type().equals(NUMBERED)) {
          take(said, entry, "gtin", "link");
        }
      }
    } while (page.size() == PAGE);
    return Shop.of(find(said, "name"), find(said, "gtin"), find(said, "link"));
  }

  private static @Nullable String find(Map<String, String> said, String name) {
    return said.get(name);
  }

  private static void take(Map<String, String> said, Entry entry, String... names) {
    for (String name : names) {
      said.remove(name);
    }
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), entry.payload())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING && List.of(names).contains(name)) {
          said.put(name, json.getString());
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      // what the ledger took in is JSON
      throw new IllegalStateException("entry " + entry.seq(), e);
    }
  }
}
