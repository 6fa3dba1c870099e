// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as google-java-format writes it. A test and not a Maven plugin: a plugin runs
 * in Maven's own JVM, which may be too old to read our sources.
 */
class FormatTest {
  private static final boolean WRITE = System.getProperty("coplanar.format", "").equals("write");

  @Test
  void everyJavaFileIsFormatted() {
    List<String> unlike =
        Repository.files(".java").parallelStream()
            .filter(FormatTest::differs)
            .map(Repository::name)
            .toList();
    assertThat(unlike)
        .as(
            "files that google-java-format would write otherwise; to let it write them: mvn test"
                + " -pl app -am -Dtest=FormatTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dcoplanar.format=write")
        .isEmpty();
  }

  private static boolean differs(Path file) {
    String is = Repository.read(file);
    String wanted = format(file, is);
    if (is.equals(wanted) || !WRITE) {
      return !is.equals(wanted);
    }
    try {
      Files.writeString(file, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  private static String format(Path file, String source) {
    try {
      return new Formatter().formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new IllegalStateException(Repository.name(file) + ": " + e.getMessage(), e);
    }
  }
}
