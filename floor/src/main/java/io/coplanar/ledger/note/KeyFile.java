// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file of a {@link SigningKey}: its text, a line feed, readable by its owner alone (mode 0600).
 * Whoever reads it can sign in the log's name; whoever loses it must open a new origin.
 */
public final class KeyFile {
  private static final int MAX_BYTES = 1024;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private KeyFile() {}

  /**
   * Reads a key.
   *
   * @throws InputFault when there is no such file, others may read it, or it holds no key
   * @throws IOException when reading fails
   */
  public static SigningKey read(Path file) throws InputFault, IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      refuseIfOthersMayRead(file);
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new InputFault.NotThisFormat(
          file.toString(), "there is no such key file", "the file of the ledger's signing key");
    }
    if (bytes.length > MAX_BYTES) {
      throw new InputFault.TooLarge(file.toString(), "is too large for a key", "one line");
    }
    try {
      return SigningKey.parse(new String(bytes, StandardCharsets.UTF_8).strip());
    } catch (InputFault e) {
      throw e.in(file.toString());
    }
  }

  /**
   * Writes a key where no file is. When it returns, the file and its name are on disk; when it
   * throws, nothing is there.
   *
   * @throws InputFault when there is a file already: it is left as it is
   */
  public static void create(Path file, SigningKey key) throws InputFault, IOException {
    Path temporary = write(file, key);
    try {
      // a link never replaces a file, unlike a rename
      Files.createLink(file, temporary);
    } catch (UnsupportedOperationException e) {
      Files.move(temporary, file);
    } catch (FileAlreadyExistsException e) {
      throw new InputFault.Inconsistent(
          file.toString(), "a file is there already", "a name that is free");
    } finally {
      Files.deleteIfExists(temporary);
    }
    sync(folder(file));
  }

  /** Writes a key in place of the one that is there: readers see the old one or the new one. */
  public static void replace(Path file, SigningKey key) throws IOException {
    Path temporary = write(file, key);
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    sync(folder(file));
  }

  /**
   * Refuses a key that lies where the record lies: who copies or takes the one would have the
   * other.
   *
   * @param folder the data folder; need not exist
   */
  public static void refuseInside(Path file, Path folder) throws InputFault, IOException {
    if (real(file).startsWith(real(folder))) {
      throw new InputFault.Inconsistent(
          file.toString(),
          "the signing key lies in the data folder",
          "a key outside of it, or whoever takes the folder can also sign");
    }
  }

  /** The path without links, as far as it exists. */
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path existing = whole;
    while (!Files.exists(existing)) {
      Path parent = existing.getParent();
      if (parent == null) {
        return whole;
      }
      existing = parent;
    }
    return existing.toRealPath().resolve(existing.relativize(whole)).normalize();
  }

  private static void refuseIfOthersMayRead(Path file) throws InputFault, IOException {
    if (!isPosix(file)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    for (PosixFilePermission permission : permissions) {
      if (!permission.name().startsWith("OWNER_")) {
        throw new InputFault.Inconsistent(
            file.toString(),
            "others may use the signing key (its mode is "
                + PosixFilePermissions.toString(permissions)
                + ")",
            "a file for its owner only: chmod 600");
      }
    }
  }

  private static Path write(Path file, SigningKey key) throws IOException {
    Path folder = folder(file);
    boolean posix = createFolder(folder);
    FileAttribute<?>[] mode =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    Path temporary = Files.createTempFile(folder, ".key", ".new", mode);
    try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap((key.encode() + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    return temporary;
  }

  private static boolean createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path existing = folder;
      while (!Files.exists(existing)) {
        existing = folder(existing);
      }
      if (isPosix(existing)) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
      } else {
        Files.createDirectories(folder);
      }
      for (Path made = folder; !made.equals(existing); made = folder(made)) {
        sync(folder(made));
      }
    }
    return isPosix(folder);
  }

  private static boolean isPosix(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    return store.supportsFileAttributeView(PosixFileAttributeView.class);
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? file : parent;
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
