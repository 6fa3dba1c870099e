// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.coplanar.evidence.InputFault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SDF, the surface data file of ISO 25178-71, formerly BCR of EUNA 15178: text (version {@code a…})
 * or binary ({@code b…}). Lengths are in meters. The first profile is taken for the top row, as
 * Gwyddion does; the standard does not say.
 */
final class Sdf implements SurfaceFormat {
  private static final Pattern VERSION = Pattern.compile("[ab](BCR|ISO|NIST)-[12]\\.0.*");

  @Override
  public String id() {
    return "sdf";
  }

  @Override
  public String title() {
    return "SDF, ISO 25178-71, text and binary (.sdf)";
  }

  @Override
  public List<String> endings() {
    return List.of("sdf", "bcr");
  }

  @Override
  public Optional<SurfaceWriter> writer() {
    return Optional.of(new SdfWriter());
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(9, bytes.length), ISO_8859_1);
    return VERSION.matcher(start.replace('\n', ' ').replace('\r', ' ')).matches()
        ? Recognition.YES
        : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    return bytes[0] == 'a' ? SdfText.read(bytes) : SdfBinary.read(bytes);
  }
}
