// SPDX-License-Identifier: Apache-2.0
/**
 * Data with a known truth. The truth is a table, the map a rendering of it; noise is a step of its
 * own with a seed that the caller gives. Borrows nothing from the code that it tests.
 *
 * <pre>{@code
 * FerruleSpec spec = FerruleSpec.good12();
 * SimulatedFerrule simulated = FerruleSimulator.simulate(spec, 1);
 * simulated.truth().array().minusCoplanarityNm();
 * }</pre>
 *
 * <p>How a ferrule is made: {@link io.coplanar.simulate.FerruleSpec} says what it is; the seed
 * draws what is left to chance; the truth follows in closed form; then the surface meant is
 * rendered, texture added, pits, scratches and dust laid over it, and last the instrument adds
 * noise and loses pixels. {@code spec.clean()} is the same ferrule with the same truth and none of
 * the disturbances.
 *
 * <p>What is real and what is assumed:
 *
 * <ul>
 *   <li>Places and sizes: pitch 0.25 mm, rows 0.5 mm apart, guide holes 0.7 mm wide and 4.6 mm
 *       apart (IEC 61754-7); cladding 125 µm; outline 6.4 × 2.45 mm (IEC PAS 63267-3-31). The holes
 *       of 16 fibers (0.55 and 5.3 mm) are recalled.
 *   <li>Heights of 1-3.5 µm are what polishers of MT ferrules aim for (published by a maker of
 *       polishing film). RX of meters, RY of 5 mm and more, tip radii of 1 mm and more are recalled
 *       limits. That the glass dishes at the core after long polishing is published; its shape, a
 *       smooth dish 8-10 µm wide, is assumed.
 *   <li>Pits on up to a tenth of the ferrule, exponential depths of mean 600 nm: the model by which
 *       rules for rejecting pixels were compared; that fibers have none, too. Their shapes and
 *       diameters (2-15 µm) are assumed. So is the epoxy ring: trenches of 400 nm out to 140 µm
 *       were found to matter.
 *   <li>Texture: 12 nm rms on glass-filled PPS and about 1 nm on glass are assumed, and so are the
 *       correlation (4-15 µm), the filler's ends (discs 8-14 µm wide, 10 nm above the resin), the
 *       dust (up to 60 µm wide, 6-20 % as high) and the scratches (1-5 µm wide, 20-300 nm deep).
 *   <li>The instrument: white noise of 5 nm; a pixel has the height at its center. Not simulated:
 *       blur by the optics, fringe errors, drift, phase change on reflection (below 1 nm between
 *       glass and PPS), chipped edges.
 * </ul>
 */
@NullMarked
package io.coplanar.simulate;

import org.jspecify.annotations.NullMarked;
