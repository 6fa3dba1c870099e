// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Api;
import io.coplanar.client.Unanswered;
import io.coplanar.client.Unavailable;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as evidence, as a person writes it: {@code
 * of=cure,file=oven.csv,instrument=OV-1,port=3,from=…,to=…}. A comma in a file's name is no
 * separator unless one of the parts' names follows it.
 *
 * @param serials whose it is, where it is said
 */
record EvidenceParts(
    String of,
    Path file,
    String instrument,
    @Nullable String port,
    Instant from,
    Instant to,
    List<String> serials) {
  private static final List<String> NAMES =
      List.of("of", "file", "instrument", "port", "from", "to", "serial");
  private static final String OPTION = "--evidence";

  static EvidenceParts of(String text) throws InputFault {
    Map<String, String> one = new HashMap<>();
    List<String> serials = new ArrayList<>();
    for (String part : text.split(",(?=(?:" + String.join("|", NAMES) + ")=)", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (equals < 0 || !NAMES.contains(name)) {
        throw LineSentences.unknownPart(OPTION, name, NAMES);
      }
      String value = part.substring(equals + 1);
      if (name.equals("serial")) {
        serials.add(value);
      } else if (one.put(name, value) != null) {
        throw LineSentences.namedTwice(OPTION, name);
      }
    }
    return new EvidenceParts(
        get(one, "of"),
        Path.of(get(one, "file")),
        get(one, "instrument"),
        one.get("port"),
        Things.time(OPTION + " from", get(one, "from")),
        Things.time(OPTION + " to", get(one, "to")),
        List.copyOf(serials));
  }

  private static String get(Map<String, String> parts, String name) throws InputFault {
    String value = parts.get(name);
    if (value == null || value.isEmpty()) {
      throw LineSentences.missingPart(OPTION, name);
    }
    return value;
  }

  /**
   * Stores the file, and says what the server needs to know of it.
   *
   * @param otherwise the connectors that it belongs to where it does not say
   * @param fixture the fixture that it belongs to; null where to none
   */
  Evidence stored(Api api, List<String> otherwise, @Nullable String fixture)
      throws InputFault, IOException, Unanswered, Unavailable {
    return new Evidence(
        api.store(file),
        of,
        instrument,
        port,
        from,
        to,
        serials.isEmpty() ? otherwise : serials,
        fixture);
  }
}
