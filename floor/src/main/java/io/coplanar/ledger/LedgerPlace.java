// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger;

import io.coplanar.evidence.InputFault;
import java.nio.file.Path;

/** Where a ledger lies. */
public sealed interface LedgerPlace {
  /**
   * A data folder with an embedded database, {@code ledger.sqlite}. One program writes at a time;
   * others may read beside it.
   *
   * @param forced whether each commit waits until the disk has it. Always true but in the proof
   *     that a simulated power cut finds losses where there are some
   */
  record Folder(Path folder, boolean forced) implements LedgerPlace {
    public Folder(Path folder) {
      this(folder, true);
    }

    /** The database's file. */
    public Path file() {
      return folder.resolve("ledger.sqlite");
    }

    @Override
    public String shown() {
      return folder.toString();
    }
  }

  /**
   * A PostgreSQL database that several servers may share.
   *
   * @param url {@code jdbc:postgresql:…}, with whatever the driver needs to log in
   */
  record Database(String url) implements LedgerPlace {
    private static final String PREFIX = "jdbc:postgresql:";

    /**
     * The database at an address.
     *
     * @throws InputFault when the address is none of a PostgreSQL
     */
    public static Database of(String url) throws InputFault {
      if (!url.startsWith(PREFIX)) {
        throw new InputFault.Unsupported(
            new Database(url).shown(), "is no address of a PostgreSQL database", PREFIX + "//…");
      }
      return new Database(url);
    }

    @Override
    public String shown() {
      // what follows may hold a password
      return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
      return shown();
    }
  }

  /** Its name for people, without anything secret. */
  String shown();
}
