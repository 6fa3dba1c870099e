// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * One power cut: chooses what happened to everything that was not forced, and writes the folder as
 * it is found when the power comes back.
 */
final class PowerCut {
  /** How the unforced is treated. */
  enum Mood {
    /** Nothing of it reached the disk. */
    LOSES_ALL,
    /** All of it did, as after a kill of the process alone. */
    KEEPS_ALL,
    /** Each write reached it, did not, or is torn: each of its sectors for itself. */
    TEARS,
    /** Bytes as under TEARS, but names and sizes all changed: the order that a journal allows. */
    KEEPS_NAMES,
    /** Bytes and names all lost that may be lost, sizes kept: files full of zeros. */
    KEEPS_SIZES
  }

  private final Mood mood;
  private final long seed;

  PowerCut(Mood mood, long seed) {
    this.mood = mood;
    this.seed = seed;
  }

  static PowerCut random(Random random) {
    Mood[] moods = Mood.values();
    // tearing is the richest, so it gets half of the cuts
    Mood mood = random.nextBoolean() ? Mood.TEARS : moods[random.nextInt(moods.length)];
    return new PowerCut(mood, random.nextLong());
  }

  Mood mood() {
    return mood;
  }

  /** Writes what is left of the folder into an empty one. */
  void leave(DiskModel model, Path folder) throws IOException {
    leave(model.root(), folder);
  }

  private void leave(FolderOnDisk from, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, Object> name : from.names(this::happened).entrySet()) {
      Path path = folder.resolve(name.getKey());
      switch (name.getValue()) {
        case FolderOnDisk below -> leave(below, path);
        case FileOnDisk file -> Files.write(path, content(name.getKey(), file));
        default -> throw new IllegalStateException();
      }
    }
  }

  private byte[] content(String name, FileOnDisk file) {
    byte[] content = file.content(new Sectors());
    if (name.endsWith("-shm")) {
      // written through a mapping that the trace does not see: whatever it holds must not matter
      new Random(seed).nextBytes(content);
    }
    return content;
  }

  private boolean happened(int write) {
    return switch (mood) {
      case LOSES_ALL, KEEPS_SIZES -> false;
      case KEEPS_ALL, KEEPS_NAMES -> true;
      case TEARS -> coin(write, -1) < 0.5;
    };
  }

  private final class Sectors implements FileOnDisk.Fate {
    @Override
    public boolean reached(int write, long sector) {
      return switch (mood) {
        case LOSES_ALL, KEEPS_SIZES -> false;
        case KEEPS_ALL -> true;
        case TEARS, KEEPS_NAMES -> {
          double whole = coin(write, -2);
          yield whole < 0.4 || (whole < 0.7 && coin(write, sector) < 0.5);
        }
      };
    }

    @Override
    public boolean resized(int write) {
      return switch (mood) {
        case LOSES_ALL -> false;
        case KEEPS_ALL, KEEPS_NAMES, KEEPS_SIZES -> true;
        case TEARS -> coin(write, -3) < 0.5;
      };
    }
  }

  /** Always the same for the same question. */
  private double coin(int write, long what) {
    return new SplittableRandom(seed ^ (write * 0x9E3779B97F4A7C15L) ^ (what * 0xC2B2AE3D27D4EB4FL))
        .nextDouble();
  }
}
