// The affine map of a dense layer and its two gradients: where training spends its time.
//
// Every function has a twin in `namespace plain`, the textbook loops, which is its oracle: both add the same terms in
// the same order, so their results are equal bit for bit. A row's result does not depend on the rows around it.
#pragma once

#include "math/matrix.hpp"

namespace lab {

/// Pre-activations of a dense layer: z = x·w + b.
///
/// @param x  (N, I) one sample per row
/// @param w  (I, O) weights
/// @param b  (O)    bias, added to every row; or empty for a layer without bias
/// @param z  (N, O) result, overwritten
///
/// Terms are added in the order b, x0·w0, x1·w1, ...
void affine(const ConstMatrixView& x, const ConstMatrixView& w, ConstSpan b, const MatrixView& z);

/// The weights' and bias' share of the gradient: xᵀ·delta and the sum of delta's rows.
///
/// @param x      (N, I) the layer's input
/// @param delta  (N, O) ∂loss/∂z
/// @param add    whether dw and db are added to, or overwritten
/// @param dw     (I, O) summed row of delta after row
/// @param db     (O)    the same; or empty
void affine_gradients(const ConstMatrixView& x, const ConstMatrixView& delta, bool add, const MatrixView& dw, Span db);

/// What the loss says about the layer's input: dx = delta·wᵀ.
///
/// @param delta  (N, O) ∂loss/∂z
/// @param w      (I, O) weights
/// @param dx     (N, I) result, overwritten
///
/// Terms of even and of odd outputs are summed apart, then together: two lanes.
void affine_input_gradient(const ConstMatrixView& delta, const ConstMatrixView& w, const MatrixView& dx);

/// Whether no number is infinite or NaN.
bool all_finite(ConstSpan numbers);

namespace plain {
void affine(const ConstMatrixView& x, const ConstMatrixView& w, ConstSpan b, const MatrixView& z);
void affine_gradients(const ConstMatrixView& x, const ConstMatrixView& delta, bool add, const MatrixView& dw, Span db);
void affine_input_gradient(const ConstMatrixView& delta, const ConstMatrixView& w, const MatrixView& dx);
}  // namespace plain

}  // namespace lab
