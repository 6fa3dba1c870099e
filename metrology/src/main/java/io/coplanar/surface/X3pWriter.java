// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes {@link X3p}: float64 meters, missing points as NaN and in {@code valid.bin}, since readers
 * look at either. Entries are stored, not packed, and bear one fixed time: packers differ between
 * machines, and noise hardly packs.
 */
final class X3pWriter implements SurfaceWriter {
  private static final String DATA = "bindata/data.bin";
  private static final String VALID = "bindata/valid.bin";

  /** The earliest time that ZIP can state. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public void write(HeightMap map, OutputStream out) throws IOException {
    byte[] data = data(map);
    byte[] valid = valid(map);
    boolean whole = map.countValid() == map.heightNm().length;
    byte[] xml = description(map, data, whole ? "" : validLink(valid)).getBytes(UTF_8);
    String checksum = Md5.hex(xml) + " *" + X3p.MAIN + "\n";

    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    entry(zip, X3p.MAIN, xml);
    entry(zip, DATA, data);
    if (!whole) {
      entry(zip, VALID, valid);
    }
    entry(zip, X3p.CHECKSUM_FILE, checksum.getBytes(UTF_8));
    zip.finish();
  }

  private static byte[] data(HeightMap map) {
    ByteBuffer data =
        ByteBuffer.allocate(Math.multiplyExact(map.heightNm().length, Double.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int r = map.rows() - 1; r >= 0; r--) {
      for (int c = 0; c < map.columns(); c++) {
        data.putDouble((map.heightNm(c, r) + map.datumNm()) / 1e9);
      }
    }
    return data.array();
  }

  private static byte[] valid(HeightMap map) {
    byte[] bits = new byte[(map.heightNm().length + 7) / 8];
    int i = 0;
    for (int r = map.rows() - 1; r >= 0; r--) {
      for (int c = 0; c < map.columns(); c++, i++) {
        if (!Float.isNaN(map.heightNm(c, r))) {
          bits[i >> 3] |= (byte) (1 << (i & 7));
        }
      }
    }
    return bits;
  }

  private static String validLink(byte[] valid) {
    return "      <ValidPointsLink>"
        + VALID
        + "</ValidPointsLink>\n      <MD5ChecksumValidPoints>"
        + Md5.hex(valid)
        + "</MD5ChecksumValidPoints>\n";
  }

  private static String description(HeightMap map, byte[] data, String validLink) {
    String template =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <p:ISO5436_2 xmlns:p="http://www.opengps.eu/2008/ISO5436_2" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://www.opengps.eu/2008/ISO5436_2 \
        http://www.opengps.eu/2008/ISO5436_2/ISO5436_2.xsd">
          <Record1>
            <Revision>ISO5436 - 2000</Revision>
            <FeatureType>SUR</FeatureType>
            <Axes>
              <CX>
                <AxisType>I</AxisType>
                <DataType>D</DataType>
                <Increment>%s</Increment>
                <Offset>0</Offset>
              </CX>
              <CY>
                <AxisType>I</AxisType>
                <DataType>D</DataType>
                <Increment>%s</Increment>
                <Offset>0</Offset>
              </CY>
              <CZ>
                <AxisType>A</AxisType>
                <DataType>D</DataType>
                <Increment>1</Increment>
                <Offset>0</Offset>
              </CZ>
            </Axes>
          </Record1>
          <Record3>
            <MatrixDimension>
              <SizeX>%d</SizeX>
              <SizeY>%d</SizeY>
              <SizeZ>1</SizeZ>
            </MatrixDimension>
            <DataLink>
              <PointDataLink>%s</PointDataLink>
              <MD5ChecksumPointData>%s</MD5ChecksumPointData>
        %s    </DataLink>
          </Record3>
          <Record4>
            <ChecksumFile>%s</ChecksumFile>
          </Record4>
        </p:ISO5436_2>
        """;
    return String.format(
        Locale.ROOT,
        template,
        map.pitchXUm() / 1e6,
        map.pitchYUm() / 1e6,
        map.columns(),
        map.rows(),
        DATA,
        Md5.hex(data),
        validLink,
        X3p.CHECKSUM_FILE);
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
