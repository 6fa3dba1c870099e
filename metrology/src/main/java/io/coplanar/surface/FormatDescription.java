// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import java.util.List;

/**
 * What a person is told of a format.
 *
 * @param id short lower-case name: {@code x3p}
 * @param title what people call it
 * @param endings usual endings of such files, without the dot, the preferred one first
 * @param readable whether {@link SurfaceFormats#read} knows it
 * @param writable whether {@link SurfaceFormats#write} knows it
 */
public record FormatDescription(
    String id, String title, List<String> endings, boolean readable, boolean writable) {}
