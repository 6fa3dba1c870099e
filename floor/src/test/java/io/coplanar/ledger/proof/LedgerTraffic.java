// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.FolderBlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that uses a ledger as a line would, only faster, and says what was acknowledged: run as
 * a traced program and as one that is killed.
 *
 * <p>Its notes: {@code opened}; {@code accepted ID DIGEST}; {@code blob HASH}; {@code checkpoint
 * SIZE}; {@code rotated}; {@code stopped WHY}; {@code wrong …} when an answer contradicts an
 * earlier one; {@code done}.
 */
final class LedgerTraffic {
  private LedgerTraffic() {}

  /**
   * The arguments after the folder and the file of notes.
   *
   * @param keys as {@link Site#newKeys} makes them
   * @param commands of each writer; 0 for no end
   * @param rotates whether the key is rotated midway
   * @param patient whether a writer that is refused tries again until it is taken
   * @param database the address of a PostgreSQL database, or a dash
   */
  record Plan(
      String keys,
      long seed,
      int writers,
      int commands,
      boolean forced,
      boolean rotates,
      boolean patient,
      String database) {
    /** On the embedded database, forced, without rotation or patience. */
    static Plan of(String keys, long seed, int writers, int commands) {
      return new Plan(keys, seed, writers, commands, true, false, false, "-");
    }

    Plan withoutForce() {
      return new Plan(keys, seed, writers, commands, false, rotates, patient, database);
    }

    Plan rotating() {
      return new Plan(keys, seed, writers, commands, forced, true, patient, database);
    }

    Plan trying() {
      return new Plan(keys, seed, writers, commands, forced, rotates, true, database);
    }

    Plan on(String otherDatabase) {
      return new Plan(keys, seed, writers, commands, forced, rotates, patient, otherDatabase);
    }

    /** Other commands by the same hands, without a rotation. */
    Plan again(long otherSeed) {
      return new Plan(keys, otherSeed, writers, commands, forced, false, patient, database);
    }

    String[] arguments() {
      return new String[] {
        keys,
        "" + seed,
        "" + writers,
        "" + commands,
        "" + forced,
        "" + rotates,
        "" + patient,
        database
      };
    }

    static Plan of(String[] args, int at) {
      return new Plan(
          args[at],
          Long.parseLong(args[at + 1]),
          Integer.parseInt(args[at + 2]),
          Integer.parseInt(args[at + 3]),
          Boolean.parseBoolean(args[at + 4]),
          Boolean.parseBoolean(args[at + 5]),
          Boolean.parseBoolean(args[at + 6]),
          args[at + 7]);
    }

    Site site(Path disk) throws InputFault {
      return Site.of(disk, database.equals("-") ? null : database, forced, keys);
    }
  }

  public static void main(String[] args) throws Exception {
    Plan plan = Plan.of(args, 2);
    try (Notes notes = new Notes(Path.of(args[1]))) {
      run(plan.site(Path.of(args[0])), plan, notes);
    }
    // a writer that hangs on a stopped ledger must not keep the program
    System.exit(0);
  }

  private static void run(Site site, Plan plan, Notes notes) throws Exception {
    FolderBlobStore blobs;
    Ledger ledger;
    try {
      blobs = site.blobs();
      ledger = openOrCreate(site, blobs);
    } catch (InputFault | IntakeStopped | IOException e) {
      notes.say("stopped " + e);
      return;
    }
    notes.say("opened");
    try (ledger) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < plan.writers(); i++) {
        Writer writer = new Writer(ledger, blobs, notes, plan, i);
        threads.add(Thread.ofPlatform().start(writer));
      }
      if (plan.rotates()) {
        rotateMidway(site, ledger, plan, notes);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    notes.say("done");
  }

  private static void rotateMidway(Site site, Ledger ledger, Plan plan, Notes notes)
      throws Exception {
    long target = Math.max(20, (long) plan.writers() * plan.commands() / 2);
    try {
      for (long size = 0; size < target; Thread.sleep(20)) {
        try (LedgerReader reader = ledger.reader()) {
          size = reader.size();
        }
      }
      ledger.rotateKey(site.next(), "u-keeper", "office", "it was due");
      notes.say("rotated");
    } catch (InputFault e) {
      // rotated already, in a run before
      notes.say("rotated");
    } catch (IntakeStopped e) {
      notes.say("stopped " + e.why() + " " + e.getMessage());
    }
  }

  private static Ledger openOrCreate(Site site, FolderBlobStore blobs)
      throws InputFault, IntakeStopped {
    try {
      return site.open(blobs);
    } catch (InputFault.NotThisFormat none) {
      return Ledger.create(site.settings(blobs), "u-founder", "office");
    }
  }
}
