// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.EndFace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Which code computed a result: the version, and a hash over everything that can change a number or
 * a verdict, which is the metrology jar with its profiles.
 *
 * <p>The hash is SHA-256 over each file's path, a zero byte, its length as decimal text, a zero
 * byte and its content, in the order of the paths, without {@code META-INF/}. So it depends on what
 * is in the jar, not on when or by which tool it was packed.
 */
public final class Engine {
  private Engine() {}

  /** The version of the program. */
  public static String version() {
    String version = Engine.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The hash, lower-case hexadecimal; computed once a process. */
  public static String sha256() {
    return Hash.VALUE;
  }

  private static final class Hash {
    static final String VALUE = compute();
  }

  private static String compute() {
    try {
      Path code =
          Path.of(EndFace.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return of(Files.isDirectory(code) ? folder(code) : jar(code));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String of(Map<String, byte[]> files) {
    MessageDigest digest = sha256Digest();
    files.forEach(
        (name, content) -> {
          digest.update((name + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Map<String, byte[]> jar(Path jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (JarFile zip = new JarFile(jar.toFile(), false)) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
    return files;
  }

  private static Map<String, byte[]> folder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("META-INF/")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
