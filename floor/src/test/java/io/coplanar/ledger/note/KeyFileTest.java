// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path folder;

  private final SigningKey key = key();

  @BeforeEach
  void needsPosix() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "this file system knows no permissions");
  }

  @Test
  void isWrittenForItsOwnerOnly() throws InputFault, IOException {
    Path parent = folder.resolve("new/folder");
    Path file = parent.resolve("log.key");
    KeyFile.create(file, key);
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(parent)).isEqualTo("rwx------");
    assertThat(Files.readString(file)).isEqualTo(key.encode() + "\n");
    assertThat(KeyFile.read(file).verifier()).isEqualTo(key.verifier());
    try (var files = Files.list(parent)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void neverReplacesAKeyUnasked() throws InputFault, IOException {
    Path file = folder.resolve("log.key");
    KeyFile.create(file, key);
    assertThatThrownBy(() -> KeyFile.create(file, key()))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("a file is there already");
    assertThat(KeyFile.read(file).verifier()).isEqualTo(key.verifier());
    SigningKey next = key();
    KeyFile.replace(file, next);
    assertThat(KeyFile.read(file).verifier()).isEqualTo(next.verifier());
    assertThat(mode(file)).isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refusesAKeyThatOthersMayUse() throws InputFault, IOException {
    Path file = folder.resolve("log.key");
    KeyFile.create(file, key);
    for (String mode : new String[] {"rw-r-----", "rw-----w-", "rwx--x---", "rw----r--"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertThatThrownBy(() -> KeyFile.read(file))
          .isInstanceOf(InputFault.class)
          .hasMessageContaining(mode)
          .hasMessageContaining("chmod 600");
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assertThat(KeyFile.read(file).verifier()).isEqualTo(key.verifier());
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path file = folder.resolve("log.key");
    assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("there is no such key file");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(InputFault.class)
        .hasMessageStartingWith(file.toString());
    Files.writeString(file, "x".repeat(2000));
    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(InputFault.TooLarge.class);
  }

  @Test
  void refusesAKeyInsideTheDataFolder() throws InputFault, IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);
    KeyFile.refuseInside(folder.resolve("log.key"), data);
    KeyFile.refuseInside(folder.resolve("data.key"), data);
    KeyFile.refuseInside(folder.resolve("data/../log.key"), folder.resolve("none"));
    for (String inside : new String[] {"data/log.key", "link/log.key", "x/../data/a/b/log.key"}) {
      assertThatThrownBy(() -> KeyFile.refuseInside(folder.resolve(inside), data))
          .as(inside)
          .isInstanceOf(InputFault.class)
          .hasMessageContaining("lies in the data folder");
      assertThatThrownBy(() -> KeyFile.refuseInside(folder.resolve(inside), link))
          .isInstanceOf(InputFault.class);
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static SigningKey key() {
    try {
      return SigningKey.generate("plant.example/line");
    } catch (InputFault e) {
      throw new IllegalStateException(e);
    }
  }
}
