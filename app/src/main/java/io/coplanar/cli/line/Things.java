// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.client.Calls;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Streams;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands in arguments: names of things, pairs, moments. */
final class Things {
  private Things() {}

  /** The stream of something to work on: a serial, {@code fixture/F-1}, {@code cable/K-1}. */
  static String workpiece(String text) throws InputFault {
    String stream = stream(text);
    if (!List.of("unit", "fixture", "cable").contains(kind(stream))) {
      throw LineSentences.notAWorkpiece(text);
    }
    return stream;
  }

  /** The stream of anything; what has no kind is a connector. */
  static String stream(String text) throws InputFault {
    int slash = text.indexOf('/');
    String kind = slash < 0 ? "connector" : text.substring(0, slash);
    String name = text.substring(slash + 1);
    String stream =
        switch (kind) {
          case "connector", "unit" -> "unit/" + name;
          case "fixture", "cable", "tool", "lot", "recipe", "person" -> text;
          default -> throw LineSentences.notAThing(text);
        };
    String[] parts = name.split("/", -1);
    if (parts.length != (kind.equals("lot") ? 2 : 1)
        || !Arrays.stream(parts).allMatch(Streams::isId)) {
      throw LineSentences.notAThing(text);
    }
    return stream;
  }

  /** Where a thing lies in the API. */
  static String path(String stream) throws InputFault {
    String name = name(stream);
    return switch (kind(stream)) {
      case "unit" -> Calls.path("connectors", name);
      case "lot" -> "lots/" + Calls.path(name.split("/", -1));
      case "person" -> Calls.path("people", name);
      default -> Calls.path(kind(stream) + "s", name);
    };
  }

  static String kind(String stream) {
    return stream.substring(0, stream.indexOf('/'));
  }

  static String name(String stream) {
    return stream.substring(stream.indexOf('/') + 1);
  }

  /** Pairs {@code NAME=VALUE} of an option that may be repeated. */
  static Map<String, String> pairs(String option, List<String> given, String example)
      throws InputFault {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw LineSentences.notAPair(option, text, example);
      }
      String name = text.substring(0, equals);
      if (pairs.put(name, text.substring(equals + 1)) != null) {
        throw LineSentences.namedTwice(option, name);
      }
    }
    return pairs;
  }

  /** A moment; the zone must stand there, since a bench and its server may not share one. */
  static Instant time(String what, String text) throws InputFault {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw LineSentences.notATime(what, text);
    }
  }
}
