// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotRecordingTest {
  @TempDir Path folder;

  private void record(Path cache) {
    AotRecording.main(
        new String[] {
          cache.toString(),
          folder.resolve("no-such.jar").toString(),
          folder.resolve("rehearsal").toString(),
          "-XX:+UseSerialGC"
        });
  }

  @Test
  void leavesNoCacheWhereTheRehearsalFails() throws Exception {
    Path cache = Files.writeString(folder.resolve("coplanar.aot"), "of an older program");
    Files.createFile(folder.resolve("coplanar.aot.tried"));
    record(cache);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void doesNotMindAFolderThatIsMissing() {
    Path cache = folder.resolve("missing/coplanar.aot");
    record(cache);
    assertThat(cache).doesNotExist();
  }
}
