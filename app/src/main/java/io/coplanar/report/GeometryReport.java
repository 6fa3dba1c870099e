// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.Request;
import io.coplanar.judge.Judgement;
import java.util.List;

/**
 * All that is known of one measured file: what every document, table and picture is made from.
 *
 * @param file the file's name as the user gave it
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param request how it was measured
 * @param face what was measured
 * @param judgement what was made of it
 * @param warnings sentences for the user, of the reader, the measurement and the command
 */
public record GeometryReport(
    String file,
    String sha256,
    Request request,
    EndFace face,
    Judgement judgement,
    List<String> warnings) {}
