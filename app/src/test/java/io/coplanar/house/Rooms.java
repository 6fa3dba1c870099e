// SPDX-License-Identifier: Apache-2.0
package io.coplanar.house;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the house: which rooms there are, on which storey, and what each may use. Whoever
 * needs a new arrow changes this file first, in a commit of its own that says why.
 */
final class Rooms {
  /**
   * A room is the package {@code io.coplanar.<name>} and those below it.
   *
   * @param mayUse other rooms; all lie on lower storeys
   * @param libraries beginnings of package names outside the JDK's core and this house
   */
  record Room(String name, int storey, Set<String> mayUse, Set<String> libraries) {}

  /** What every room may use. */
  static final Set<String> EVERYWHERE = Set.of("java.", "org.jspecify.", "com.google.errorprone.");

  /** Parts of the JDK that lie under {@code java.} and still belong to certain rooms only. */
  static final Set<String> NOT_EVERYWHERE =
      Set.of("java.sql.", "java.net.http.", "java.awt.", "java.rmi.", "java.beans.");

  private static final List<Room> ALL =
      List.of(
          new Room("evidence", 0, Set.of(), Set.of()),
          new Room("numeric", 1, Set.of("evidence"), Set.of()),
          new Room("yaml", 1, Set.of("evidence"), Set.of("org.snakeyaml.")),
          new Room(
              "image",
              1,
              Set.of("evidence"),
              // decoders, and what a file says beside its pixels
              Set.of("javax.imageio.", "java.awt.", "org.w3c.dom.", "com.twelvemonkeys.")),
          new Room("connector", 2, Set.of("evidence"), Set.of()),
          new Room(
              "surface",
              2,
              Set.of("evidence", "numeric"),
              // XML for X3P; images and HDF5 for TIFF and datx
              Set.of(
                  "javax.xml.",
                  "org.w3c.dom.",
                  "org.xml.sax.",
                  "javax.imageio.",
                  "java.awt.",
                  "com.twelvemonkeys.",
                  "io.jhdf.")),
          new Room("geometry", 3, Set.of("evidence", "numeric", "connector", "surface"), Set.of()),
          new Room(
              "cleanliness",
              3,
              Set.of("evidence", "numeric", "yaml", "image", "connector"),
              Set.of()),
          new Room("cure", 3, Set.of("evidence", "yaml"), Set.of()),
          new Room("judge", 3, Set.of("evidence", "yaml"), Set.of()),
          new Room(
              "ledger",
              2,
              Set.of("evidence"),
              Set.of(
                  "java.sql.",
                  "javax.sql.",
                  "org.sqlite.",
                  "org.postgresql.",
                  "org.flywaydb.",
                  "tools.jackson.core.")),
          // its own code only; drivers are named by their address, never by their classes
          new Room("audit", 0, Set.of(), Set.of("java.sql.")),
          // Argon2id from Bouncy Castle
          new Room(
              "people",
              3,
              Set.of("evidence", "ledger"),
              Set.of("java.sql.", "org.bouncycastle.crypto.", "tools.jackson.core.")),
          new Room("mating", 3, Set.of("evidence", "numeric", "yaml", "connector"), Set.of()),
          // sees the lower storeys only: truth must not come from the code that it tests
          new Room(
              "simulate",
              3,
              Set.of("evidence", "numeric", "image", "connector", "surface"),
              Set.of()),
          new Room(
              "line",
              4,
              Set.of(
                  "evidence",
                  "numeric",
                  "yaml",
                  "connector",
                  "surface",
                  "geometry",
                  "image",
                  "cleanliness",
                  "cure",
                  "mating",
                  "judge",
                  "ledger",
                  "people"),
              Set.of("java.sql.", "tools.jackson.core.")),
          new Room(
              "report",
              5,
              Set.of(
                  "evidence",
                  "image",
                  "numeric",
                  "connector",
                  "surface",
                  "geometry",
                  "cleanliness",
                  "cure",
                  "judge",
                  "mating",
                  "simulate",
                  "ledger",
                  "audit",
                  "people",
                  "line"),
              // the font's outlines come from fontbox; certificates are PDFs with a code on them
              Set.of(
                  "tools.jackson.core.",
                  "java.awt.",
                  "javax.imageio.",
                  "org.apache.fontbox.",
                  "org.apache.pdfbox.",
                  "com.google.zxing.",
                  // a certificate is read from the ledger as it was; SQL itself stays in the stores
                  "java.sql.SQLException")),
          // the API as others see it: for the command line and the demo, which both stand outside
          new Room(
              "client",
              6,
              Set.of("evidence", "line"),
              Set.of("java.net.http.", "javax.net.ssl.", "tools.jackson.core.")),
          new Room(
              "web",
              6,
              Set.of("evidence", "ledger", "people", "line", "report"),
              // what a database throws becomes an answer here; SQL itself stays in the stores
              Set.of(
                  "io.javalin.",
                  "org.eclipse.jetty.",
                  "jakarta.servlet.",
                  // the token of a form follows from the session
                  "javax.crypto.",
                  // what templates become, and what fills them in
                  "gg.jte.",
                  "tools.jackson.core.",
                  "java.sql.SQLException")),
          new Room(
              "demo",
              7,
              Set.of(
                  "evidence",
                  "connector",
                  "surface",
                  "geometry",
                  "judge",
                  "simulate",
                  "ledger",
                  "audit",
                  "people",
                  "line",
                  "report",
                  "client",
                  "web"),
              Set.of()),
          new Room(
              "cli",
              8,
              Set.of(
                  "evidence",
                  "image",
                  "numeric",
                  "connector",
                  "surface",
                  "geometry",
                  "cleanliness",
                  "cure",
                  "judge",
                  "mating",
                  "simulate",
                  "ledger",
                  "audit",
                  "people",
                  "line",
                  "report",
                  "web",
                  "client",
                  "demo"),
              // what a database throws becomes a sentence here; SQL itself stays in the stores
              Set.of("picocli.", "java.sql.SQLException")));

  private Rooms() {}

  static List<Room> list() {
    return ALL;
  }

  static List<String> names() {
    return ALL.stream().map(Room::name).toList();
  }

  /** The room of this name, or null. */
  static @Nullable Room find(String name) {
    return ALL.stream().filter(r -> r.name().equals(name)).findFirst().orElse(null);
  }
}
