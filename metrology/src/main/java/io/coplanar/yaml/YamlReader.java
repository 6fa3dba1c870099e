// SPDX-License-Identifier: Apache-2.0
package io.coplanar.yaml;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds nodes from the parser's events, so that a refused construct is met before anything grows
 * from it. The library's own composer would expand aliases and recurse as deep as a file says.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 8;

  private final String file;
  private final Iterator<Event> events;

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  static YamlMap read(byte[] bytes, String file, int maxBytes) throws InputFault {
    if (bytes.length > maxBytes) {
      throw new InputFault.TooLarge(file, "has " + bytes.length + " bytes", "at most " + maxBytes);
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setUseMarks(true).setCodePointLimit(maxBytes).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(decode(bytes, file)).iterator();
      return new YamlReader(file, events).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      throw new InputFault.NotThisFormat(
          file + ", line " + line, "is not valid YAML: " + firstLine(e.getProblem()), "");
    } catch (YamlEngineException e) {
      throw new InputFault.NotThisFormat(
          file, "is not valid YAML: " + firstLine(String.valueOf(e.getMessage())), "");
    }
  }

  private static String decode(byte[] bytes, String file) throws InputFault {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputFault.NotThisFormat(file, "is not text in UTF-8", "a YAML file in UTF-8");
    }
  }

  private YamlMap document() throws InputFault {
    Event first = events.next();
    while (!(first instanceof NodeEvent) && !(first instanceof StreamEndEvent)) {
      first = events.next();
    }
    if (!(first instanceof MappingStartEvent)) {
      throw new InputFault.NotThisFormat(
          file, "does not begin with 'key: value'", "a YAML file whose top is one mapping");
    }
    YamlNode top = node(first, 0);
    while (events.hasNext()) {
      Event e = events.next();
      if (!(e instanceof DocumentEndEvent) && !(e instanceof StreamEndEvent)) {
        throw refuse(e, "a second document begins", "one document in a file");
      }
    }
    return (YamlMap) top;
  }

  private YamlNode node(Event event, int depth) throws InputFault {
    if (event instanceof AliasEvent || event instanceof NodeEvent n && n.getAnchor().isPresent()) {
      throw refuse(event, "uses an anchor or an alias", "the values written out");
    }
    if (depth > MAX_DEPTH) {
      throw refuse(event, "is nested deeper than " + MAX_DEPTH, "a flat file");
    }
    return switch (event) {
      case ScalarEvent s when s.getTag().isPresent() && !s.getTag().get().equals("!") ->
          throw refuse(event, "uses a tag", "plain values");
      case ScalarEvent s -> new YamlNode.Scalar(isNothing(s) ? "" : s.getValue());
      case MappingStartEvent m when m.getTag().isEmpty() -> mapping(m, depth);
      case SequenceStartEvent s when s.getTag().isEmpty() -> sequence(depth);
      default -> throw refuse(event, "uses a tag", "plain values");
    };
  }

  private YamlMap mapping(MappingStartEvent start, int depth) throws InputFault {
    Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
      if (!(node(key, depth + 1) instanceof YamlNode.Scalar(String name)) || name.isEmpty()) {
        throw refuse(key, "has a key that is not a word", "'key: value'");
      }
      if (entries.containsKey(name)) {
        throw refuse(
            key,
            "gives '" + name + "' twice (first in line " + entries.get(name).line() + ")",
            "each key once");
      }
      entries.put(name, new YamlMap.Entry(line(key), node(events.next(), depth + 1)));
    }
    return new YamlMap(file, line(start), entries);
  }

  private YamlNode sequence(int depth) throws InputFault {
    List<YamlNode> items = new ArrayList<>();
    for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
      items.add(node(item, depth + 1));
    }
    return new YamlNode.Sequence(items);
  }

  private InputFault refuse(Event at, String wrong, String right) {
    return new InputFault.Unsupported(file + ", line " + line(at), wrong, right);
  }

  private static boolean isNothing(ScalarEvent s) {
    return s.isPlain() && (s.getValue().equals("~") || s.getValue().equals("null"));
  }

  private static int line(Event event) {
    return event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
