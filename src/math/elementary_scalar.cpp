// The elementary functions that are taken of one number at a time: what draws data, paces the learning rate, or needs
// branches. The coefficients are fdlibm's (s_erf.c, k_sin.c, k_cos.c, e_rem_pio2.c).
#include <cmath>

#include "math/elementary.hpp"

namespace lab {
namespace {

/// c[0] + c[1] x + c[2] x² + ...
template <std::size_t n>
double polynomial(const double (&c)[n], double x) {
  double sum = c[n - 1];
  for (std::size_t k = n - 1; k-- > 0;) sum = c[k] + x * sum;
  return sum;
}

// For |x| < 0.84375: erf(x) = x + x p(x²)/q(x²).
constexpr double p[] = {1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
                        -5.77027029648944159157e-03, -2.37630166566501626084e-05};
constexpr double q[] = {1,
                        3.97917223959155352819e-01,
                        6.50222499887672944485e-02,
                        5.08130628187576562776e-03,
                        1.32494738004321644526e-04,
                        -3.96022827877536812320e-06};
// Up to 1.25: erf(x) = c + p(x − 1)/q(x − 1).
constexpr double erf_one = 8.45062911510467529297e-01;
constexpr double p1[] = {-2.36211856075265944077e-03, 4.14856118683748331666e-01,  -3.72207876035701323847e-01,
                         3.18346619901161753674e-01,  -1.10894694282396677476e-01, 3.54783043256182359371e-02,
                         -2.16637559486879084300e-03};
constexpr double q1[] = {1,
                         1.06420880400844228286e-01,
                         5.40397917702171048937e-01,
                         7.18286544141962662868e-02,
                         1.26171219808761642112e-01,
                         1.36370839120290507362e-02,
                         1.19844998467991074170e-02};
// Up to 1/0.35, and beyond: 1 − erf(x) = e^(−x² − 0.5625 + r(1/x²)/s(1/x²)) / x.
constexpr double r[] = {-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
                        -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
                        -8.12874355063065934246e+01, -9.81432934416914548592e+00};
constexpr double s[] = {1,
                        1.96512716674392571292e+01,
                        1.37657754143519042600e+02,
                        4.34565877475229228821e+02,
                        6.45387271733267880336e+02,
                        4.29008140027567833386e+02,
                        1.08635005541779435134e+02,
                        6.57024977031928170135e+00,
                        -6.04244152148580987438e-02};
constexpr double r_far[] = {-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
                            -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
                            -4.83519191608651397019e+02};
constexpr double s_far[] = {1,
                            3.03380607434824582924e+01,
                            3.25792512996573918826e+02,
                            1.53672958608443695994e+03,
                            3.19985821950859553908e+03,
                            2.55305040643316442583e+03,
                            4.74528541206955367215e+02,
                            -2.24409524465858183362e+01};

double erf_of_size(double x) {
  if (x < 0.84375) return x + x * (polynomial(p, x * x) / polynomial(q, x * x));
  if (x < 1.25) return erf_one + polynomial(p1, x - 1) / polynomial(q1, x - 1);
  if (x >= 6) return 1;
  const double inverse = 1 / (x * x);
  const double exponent = x < 1 / 0.35 ? polynomial(r, inverse) / polynomial(s, inverse)
                                       : polynomial(r_far, inverse) / polynomial(s_far, inverse);
  return 1 - exp(-x * x - 0.5625 + exponent) / x;
}

constexpr double sine[] = {1,
                           -1.66666666666666324348e-01,
                           8.33333333332248946124e-03,
                           -1.98412698298579493134e-04,
                           2.75573137070700676789e-06,
                           -2.50507602534068634195e-08,
                           1.58969099521155010221e-10};
constexpr double cosine[] = {1,
                             -0.5,
                             4.16666666666666019037e-02,
                             -1.38888888888741095749e-03,
                             2.48015872894767294178e-05,
                             -2.75573143513906633035e-07,
                             2.08757232129817482790e-09,
                             -1.13596475577881948265e-11};

/// sin(x + quarters · π/2).
double sine_from(double x, int quarters) {
  // π/2 in three parts, the first two with so few bits that their products with n are exact.
  constexpr double high = 1.57079632673412561417e+00, middle = 6.07710050630396597660e-11,
                   low = 2.02226624879595063154e-21;
  constexpr double two_over_pi = 6.36619772367581382433e-01;
  const double n = std::floor(x * two_over_pi + 0.5);
  const double rest = ((x - n * high) - n * middle) - n * low;
  const double turns = n - 4 * std::floor(n / 4);  // 0, 1, 2, 3; NaN where x is not finite
  if (!(turns >= 0)) return turns;
  const int quarter = (static_cast<int>(turns) + quarters) % 4;
  const double size = quarter % 2 ? polynomial(cosine, rest * rest) : rest * polynomial(sine, rest * rest);
  return quarter < 2 ? size : -size;
}

}  // namespace

double erf(double x) { return x < 0 ? -erf_of_size(-x) : erf_of_size(x); }
double sin(double x) { return sine_from(x, 0); }
double cos(double x) { return sine_from(x, 1); }

}  // namespace lab
