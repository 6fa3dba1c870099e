// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {
  @TempDir private Path folder;

  @Test
  void makesAWholePathAndLeavesWhatIsThere() throws Exception {
    Path deep = folder.resolve("a/b/c");
    Durable.createFolders(deep);
    Durable.createFolders(deep);
    assertThat(deep).isEmptyDirectory();
    Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> Durable.createFolders(folder.resolve("file")))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void replacesAFileWholeAndLeavesNothingBeside() throws Exception {
    Path file = folder.resolve("f");
    Durable.replace(file, "old".getBytes(UTF_8));
    Durable.replace(
        file,
        "new".getBytes(UTF_8),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryContaining(file::equals);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(1);
    }
  }

  @Test
  void replacesALinkAndNotWhatItLeadsTo() throws Exception {
    Path target = Files.writeString(folder.resolve("target"), "kept");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    Durable.replace(link, "new".getBytes(UTF_8));
    assertThat(target).hasContent("kept");
    assertThat(link).hasContent("new").isRegularFile();
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  void rewritesEveryByteAsItIs() throws Exception {
    byte[] bytes = new byte[(5 << 19) + 7];
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("f"), bytes);
    Durable.rewrite(file);
    assertThat(file).hasBinaryContent(bytes);
    Path empty = Files.createFile(folder.resolve("empty"));
    Durable.rewrite(empty);
    assertThat(empty).isEmptyFile();
  }

  @Test
  void aFolderThatIsNotThereIsAFault() {
    assertThatThrownBy(() -> Durable.replace(folder.resolve("no/f"), new byte[0]))
        .isInstanceOf(NoSuchFileException.class);
  }
}
