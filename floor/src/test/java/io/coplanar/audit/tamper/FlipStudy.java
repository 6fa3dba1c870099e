// SPDX-License-Identifier: Apache-2.0
package io.coplanar.audit.tamper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Flips every bit of an export and of its blobs, and of every byte of a SQLite file one bit at
 * random. {@code FlipStudy ENTRIES EVERY SEED}: a store of so many entries, every so many bytes.
 */
public final class FlipStudy {
  private FlipStudy() {}

  public static void main(String[] args) throws Exception {
    long entries = Long.parseLong(args[0]);
    int every = Integer.parseInt(args[1]);
    long seed = Long.parseLong(args[2]);
    Path folder = Files.createTempDirectory("coplanar-flips");
    SmallStore store = SmallStore.make(folder, entries);
    FlipTargets targets = new FlipTargets(store);
    boolean good = true;
    for (Path file : targets.exportFiles()) {
      good &= told(file, allBits(file, every, targets.export(file)));
    }
    for (Path file : targets.blobs(store.export().resolve("blobs"))) {
      good &= told(file, allBits(file, every, targets.blob(file)));
    }
    for (Path file : targets.blobs(store.victim().blobs())) {
      good &= told(file, allBits(file, every, targets.blob(file)));
    }
    good &= told(store.database(), oneBit(store.database(), every, seed, targets.database()));
    System.exit(good ? 0 : 1);
  }

  static Flips allBits(Path file, int every, Flips.Look look) throws Exception {
    Flips flips = new Flips();
    for (long place = 0; place < Files.size(file); place += every) {
      for (int bit = 0; bit < 8; bit++) {
        flips.flip(file, place, bit, look);
      }
    }
    return flips;
  }

  static Flips oneBit(Path file, int every, long seed, Flips.Look look) throws Exception {
    Flips flips = new Flips();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (long place = random.nextInt(every); place < Files.size(file); place += every) {
      flips.flip(file, place, random.nextInt(8), look);
    }
    return flips;
  }

  private static boolean told(Path file, Flips flips) throws Exception {
    System.out.println(file.getFileName() + ", " + Files.size(file) + " bytes: " + flips);
    flips.faults().lines().limit(20).forEach(System.out::println);
    return flips.faults().isEmpty();
  }
}
