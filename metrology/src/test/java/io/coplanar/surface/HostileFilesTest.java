// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.coplanar.SharedData;
import io.coplanar.evidence.InputFault;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spoiled files: nothing but an {@link InputFault} may come out, in little time and memory, and a
 * cut file never gives a map that looks whole.
 */
class HostileFilesTest {
  private static final int ROUNDS = 1500;
  private static final long SPARE_BYTES = 64L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Reads, and holds time and memory against the file's size. */
  private static HeightMap read(byte[] bytes, String what) throws InputFault {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    try {
      return SurfaceFormats.read("spoiled", bytes);
    } catch (RuntimeException | Error e) {
      return fail(what + " let out " + e, e);
    } finally {
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertThat(allocated).as(what).isLessThan(SPARE_BYTES + 60L * bytes.length);
      assertThat(System.nanoTime() - start).as(what).isLessThan(5_000_000_000L);
    }
  }

  private static byte[] bytes(String name) throws Exception {
    if (name.startsWith("written.")) {
      HeightMap map = Maps.random(4, 23, 17, 5000, 0);
      var out = new ByteArrayOutputStream();
      SurfaceWriter writer =
          switch (name) {
            case "written.x3p" -> new X3pWriter();
            case "written.sdf" -> new SdfWriter();
            case "written.gsf" -> new GsfWriter();
            default -> new TiffWriter();
          };
      writer.write(map, out);
      return out.toByteArray();
    }
    return Files.readAllBytes(SharedData.file("surfaces/" + name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "written.x3p",
        "written.sdf",
        "written.gsf",
        "written.tiff",
        "ISO5436-sample1.x3p",
        "ISO5436-sample1_bin.x3p",
        "ISO5436-sample3.x3p",
        "ISO5436-sample4_bin.x3p",
        "csafe-logo.x3p",
        "testing.x3p",
        "sdf-1.sdf",
        "xyz-1.txt",
        "xyz-2.txt",
        "gwyddion-export-english.txt",
        "gwyddion-export-german.txt",
        "csv-2.csv"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void onlyFaultsComeOutOfSpoiledFiles(String name) throws Exception {
    byte[] whole = bytes(name);
    Mutator mutator = new Mutator(name.hashCode());
    int rounds = whole.length > 20_000 ? ROUNDS / 10 : ROUNDS;
    int refused = 0;
    for (int i = 0; i < rounds; i++) {
      try {
        read(mutator.spoil(whole), name + ", round " + i);
      } catch (InputFault fault) {
        assertThat(fault.getMessage()).startsWith("spoiled: ").hasSizeLessThan(600);
        refused++;
      }
    }
    assertThat(refused).as("spoiling does spoil").isGreaterThan(rounds / 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "written.x3p", "written.sdf", "written.gsf", "written.tiff",
        "ISO5436-sample1.x3p", "ISO5436-sample1_bin.x3p", "csafe-logo.x3p", "x3p-2.x3p"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aCutFileNeverGivesAWholeMap(String name) throws Exception {
    byte[] whole = bytes(name);
    int step = Math.max(1, whole.length / 400);
    for (int n = 1; n < whole.length; n += n + 64 > whole.length ? 1 : step) {
      try {
        read(Arrays.copyOf(whole, n), name + " cut to " + n);
        fail(name + " cut to " + n + " bytes gave a map");
      } catch (InputFault fault) {
        // as it should be
      }
    }
  }

  /** A row that is cut off whole leaves no trace in a text: only what is cut within one does. */
  @ParameterizedTest
  @ValueSource(strings = {"sdf-1.sdf", "xyz-1.txt", "xyz-2.txt", "gwyddion-export-english.txt"})
  void aCutTextIsRefusedOrSaysSo(String name) throws Exception {
    byte[] whole = bytes(name);
    HeightMap map = SurfaceFormats.read(name, whole);
    for (int n = 1; n < whole.length; n++) {
      if (whole[n - 1] == '\n') {
        continue;
      }
      try {
        HeightMap cut = read(Arrays.copyOf(whole, n), name + " cut to " + n);
        boolean same = Arrays.equals(cut.heightNm(), map.heightNm());
        boolean said =
            cut.notes().stream().anyMatch(s -> s.contains("may be cut") || s.contains("lacks"));
        assertThat(same || said).as(name + " cut to " + n).isTrue();
      } catch (InputFault fault) {
        // as it should be
      }
    }
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsRefusedUnpacked() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("main.xml"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        zip.write(blanks);
      }
    }
    try {
      read(out.toByteArray(), "bomb");
      fail("was read");
    } catch (InputFault.TooLarge fault) {
      assertThat(fault).hasMessageContaining("main.xml unpacks to 314572800 bytes");
    }
  }

  @Test
  void entitiesAndDocumentTypesAreRefused() throws Exception {
    for (String xml :
        new String[] {
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a><Record1><FeatureType>&b;"
              + "</FeatureType></Record1></a>",
          "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
          "<a>&undeclared;</a>",
          "<a>".repeat(100_000),
        }) {
      var out = new ByteArrayOutputStream();
      try (var zip = new java.util.zip.ZipOutputStream(out)) {
        zip.putNextEntry(new java.util.zip.ZipEntry("main.xml"));
        zip.write(xml.getBytes(UTF_8));
      }
      try {
        read(out.toByteArray(), xml.substring(0, 10));
        fail("was read");
      } catch (InputFault.Damaged fault) {
        assertThat(fault).hasMessageContaining("main.xml is no well-formed XML");
      }
    }
  }
}
