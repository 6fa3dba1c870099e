// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An export is verified with the JDK and our classes, and no library on the class path. */
final class JdkAloneTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("coplanar.root", "..")).resolve("vectors/ledger");

  private record Ended(int code, String said) {}

  @Test
  void anExportNeedsNoLibrary() throws Exception {
    Path log = VECTORS.resolve("log");
    Ended intact = verify(log.toString(), "--checkpoint", log.resolve("checkpoint").toString());
    assertThat(intact.said()).contains("intact").contains("40 entries");
    assertThat(intact.code()).isZero();
  }

  @Test
  void aBrokenExportEndsWithThree() throws Exception {
    Ended broken = verify(VECTORS.resolve("broken/entry-dropped").toString());
    assertThat(broken.said()).contains("NOT INTACT").contains("entry 12");
    assertThat(broken.code()).isEqualTo(3);
  }

  @Test
  void whatIsNoExportEndsWithTwoAndASentence() throws Exception {
    Ended none = verify(VECTORS.toString());
    assertThat(none.said()).contains("is no export of a ledger").doesNotContain("\tat ");
    assertThat(none.code()).isEqualTo(2);
  }

  private static Ended verify(String... arguments) throws Exception {
    Path classes = Path.of(Audit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-cp", classes.toString(), Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new IOException("it does not end");
      }
      return new Ended(process.exitValue(), said);
    } finally {
      process.destroyForcibly();
    }
  }
}
