// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts against the templates and pages that ask for them. */
class CatalogTest {
  private static final Path APP = Path.of(System.getProperty("coplanar.root"), "app/src/main");
  private static final Pattern ASKED = Pattern.compile("\\bsay(?:With)?\\(\\s*\"([a-z0-9.-]+)\"");

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : new String[] {"jte", "java/io/coplanar/web"}) {
      try (Stream<Path> files = Files.walk(APP.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static Set<String> texts() throws IOException {
    Properties texts = new Properties();
    try (Stream<Path> files = Files.walk(APP.resolve("resources/io/coplanar/web/page"))) {
      for (Path file : files.filter(f -> f.endsWith("messages.properties")).toList()) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          texts.load(in);
        }
      }
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    Matcher m = ASKED.matcher(sources());
    while (m.find()) {
      // one that goes on is put together
      if (!m.group(1).endsWith(".")) {
        missing.add(m.group(1));
      }
    }
    assertThat(missing).hasSizeGreaterThan(20);
    missing.removeAll(texts());
    assertThat(missing).isEmpty();
  }
}
