// Elementary functions of our own, so that every platform trains to the same bits.
//
// The C library's exp, log and tanh differ between glibc and musl, and JavaScript's differ between browsers; these use
// only IEEE additions, multiplications, divisions and bit operations in a fixed order. A span and its single elements
// give the same bits, wherever in the span an element stands. NaN in, NaN out.
//
// Largest error against long double, in units of the last place (measured by tests/math/elementary_test.cpp, which
// fails beyond these): exp 1.8, expm1 3.5, log 0.8, log1p 1.3, tanh 4.3, sigmoid 2.6, softplus_tail 2.8, erf 1.2; sin
// and cos are within 2e-16 of the exact value. Where e^-|x| would be smaller than
// the smallest normal number (|x| > 708.7), it is taken as 0.
#pragma once

#include "math/matrix.hpp"

namespace lab {

/// Infinity from 709.5 on.
double exp(double x);
/// Natural logarithm; -infinity at 0, NaN below.
double log(double x);
/// ln(1 + x) for finite x >= 0, exact for tiny x.
double log1p(double x);
double tanh(double x);
/// 1 / (1 + e^-x), without overflow for any x.
double sigmoid(double x);

/// The error function, 2/√π ∫ e^(−t²) dt from 0 to x.
double erf(double x);
/// For |x| <= 1e6.
double sin(double x);
double cos(double x);

// The same over spans of equal length; y may be x.
void exp(ConstSpan x, Span y);
/// e^x − 1 for x <= 709, exact for tiny x.
void expm1(ConstSpan x, Span y);
void tanh(ConstSpan x, Span y);
void sigmoid(ConstSpan x, Span y);
/// ln(1 + e^-|x|): what softplus(x) = max(x, 0) + softplus_tail(x) and cross-entropy from logits have in common.
void softplus_tail(ConstSpan x, Span y);

}  // namespace lab
