// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file with a token, which only its owner may read: who asks. */
final class TokenFile {
  private static final int LONGEST = 512;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File with the token of who asks (default: $COPLANAR_TOKEN_FILE, else admin.token",
        "beside the signing key)."
      })
  private @Nullable Path file;

  /** Where it lies, there or not. */
  Path path(LedgerSigner signer) {
    if (file != null) {
      return file;
    }
    String named = System.getenv("COPLANAR_TOKEN_FILE");
    return named != null && !named.isEmpty()
        ? Path.of(named)
        : signer.keyFile().toAbsolutePath().resolveSibling("admin.token");
  }

  /** The secret in it. */
  static String read(Path file) throws InputFault, IOException {
    if (!Files.isRegularFile(file)) {
      throw PeopleSentences.noToken(file);
    }
    if (isPosix(file)
        && !OWNER_ONLY.containsAll(
            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
      throw PeopleSentences.othersMayRead(file);
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
    }
  }

  /** Refuses a place where something lies, before a token is made. */
  static void requireFree(Path file) throws InputFault {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw PeopleSentences.isThere(file);
    }
  }

  /** Writes a secret to a new file that only the owner may read. */
  static void create(Path file, String secret) throws InputFault, IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      FileAttribute<?>[] owner =
          folder != null && isPosix(folder)
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
              : new FileAttribute<?>[0];
      Files.createFile(file, owner);
    } catch (FileAlreadyExistsException e) {
      throw PeopleSentences.isThere(file);
    }
    Files.writeString(file, secret + "\n");
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
