#include "data/text.hpp"

#include <bit>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

#include "math/random.hpp"
#include "support.hpp"

namespace lab {
namespace {

TEST(ParseNumber, ReadsDecimalNumbers) {
  EXPECT_EQ(parse_number("0"), 0.0);
  EXPECT_EQ(parse_number("-1.5"), -1.5);
  EXPECT_EQ(parse_number("+2"), 2.0);
  EXPECT_EQ(parse_number(".5"), 0.5);
  EXPECT_EQ(parse_number("5."), 5.0);
  EXPECT_EQ(parse_number("1e-3"), 1e-3);
  EXPECT_EQ(parse_number("2.5E+3"), 2500.0);
  EXPECT_EQ(parse_number("007"), 7.0);
  EXPECT_TRUE(std::signbit(parse_number("-0").value()));
}

TEST(ParseNumber, RoundsToTheNearest) {
  EXPECT_EQ(parse_number("0.1"), 0x1.999999999999ap-4);
  EXPECT_EQ(parse_number("0.30000000000000004"), 0x1.3333333333334p-2);
  EXPECT_EQ(parse_number("1.00000000000000011102230246251565404"), 1.0);  // just below the middle of two
  EXPECT_EQ(parse_number("1.00000000000000011102230246251565405"), 0x1.0000000000001p0);  // just above
  EXPECT_EQ(parse_number("2.2250738585072011e-308"), 0x0.fffffffffffffp-1022);
}

TEST(ParseNumber, OverflowIsInfiniteAndUnderflowZero) {
  EXPECT_EQ(parse_number("1e400"), std::numeric_limits<double>::infinity());
  EXPECT_EQ(parse_number("1e-400"), 0.0);
  EXPECT_EQ(parse_number("0e99999999999999999999"), 0.0);
}

TEST(ShortNumberText, IsAsPrintfWritesIt) {
  EXPECT_EQ(short_number_text(0), "0");
  EXPECT_EQ(short_number_text(-0.0), "-0");
  EXPECT_EQ(short_number_text(0.1), "0.1");
  EXPECT_EQ(short_number_text(0.9999999), "0.9999999");
  EXPECT_EQ(short_number_text(1e9), "1000000000");
  EXPECT_EQ(short_number_text(4294967295), "4294967295");
  EXPECT_EQ(short_number_text(9999999999.7), "1e+10");
  EXPECT_EQ(short_number_text(0.0001), "0.0001");
  EXPECT_EQ(short_number_text(0.00001), "1e-05");
  EXPECT_EQ(short_number_text(-1.0 / 3), "-0.3333333333");
  EXPECT_EQ(short_number_text(1.5e300), "1.5e+300");
  EXPECT_EQ(short_number_text(std::numeric_limits<double>::max()), "1.797693135e+308");
  EXPECT_EQ(short_number_text(std::numeric_limits<double>::denorm_min()), "4.940656458e-324");
  EXPECT_EQ(short_number_text(-std::numeric_limits<double>::infinity()), "-Infinity");
  EXPECT_EQ(short_number_text(std::numeric_limits<double>::quiet_NaN()), "NaN");
  Random random(1);
  for (int k = 0; k < 10'000; ++k) {
    const double number = random.randn() * std::pow(10, std::floor(40 * random.rand() - 20));
    char printed[32];
    std::snprintf(printed, sizeof printed, "%.10g", number);
    EXPECT_EQ(short_number_text(number), printed);
  }
}

TEST(ParseNumber, RefusesEverythingElse) {
  const std::string zeros(101, '0');
  for (const std::string_view text : {"",
                                      " ",
                                      "-",
                                      "+",
                                      ".",
                                      "-.",
                                      "e5",
                                      ".e5",
                                      "1e",
                                      "1e+",
                                      "1.2.3",
                                      "1,5",
                                      "--1",
                                      "1 ",
                                      " 1",
                                      "1a",
                                      "nan",
                                      "inf",
                                      "Infinity",
                                      "0x10",
                                      "1_000",
                                      "1'000",
                                      "1e5.0",
                                      "\xE2\x88\x92"
                                      "1",
                                      zeros.c_str()}) {
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
  }
  EXPECT_EQ(parse_number(std::string_view("1\0", 2)), std::nullopt);
  EXPECT_EQ(parse_number(zeros.substr(1)), 0.0) << "100 characters are not too many";
}

TEST(ParseNumber, ReadsADecimalCommaOnlyIfAskedTo) {
  EXPECT_EQ(parse_number("-1,5", ','), -1.5);
  EXPECT_EQ(parse_number("1.5", ','), std::nullopt);
  EXPECT_EQ(parse_number("1,5,0", ','), std::nullopt);
  EXPECT_EQ(parse_number("12", ','), 12.0);
}

TEST(NumberText, IsShortWhereThatIsEnough) {
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(1), "1");
  EXPECT_EQ(number_text(-2.5), "-2.5");
  EXPECT_EQ(number_text(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(number_text(2.0 / 3), "0.6666666666666666");
  EXPECT_EQ(number_text(1e6), "1000000");
  EXPECT_EQ(number_text(-0.0), "-0");
}

TEST(NumberText, ReadsBackTheSameBits) {
  Random random(1);
  for (int k = 0; k < 20'000; ++k) {
    const double number = random.randn() * std::pow(10, std::floor(40 * random.rand()) - 34);
    const auto back = parse_number(number_text(number));
    ASSERT_TRUE(back) << number_text(number);
    ASSERT_EQ(std::bit_cast<std::uint64_t>(*back), std::bit_cast<std::uint64_t>(number)) << number_text(number);
  }
}

TEST(TextLength, EndsBeforeWhatIsNotUtf8) {
  EXPECT_EQ(text_length(""), 0u);
  EXPECT_EQ(text_length("x,\xC3\xA9,\xE7\xB4\x85,\xF0\x9F\x94\xB4"), 13u);
  EXPECT_EQ(text_length("\xEF\xBF\xBD\xF4\x8F\xBF\xBF\xED\x9F\xBF"), 10u);
  EXPECT_EQ(text_length(std::string_view("ab\0c", 4)), 2u);
  for (const std::string_view broken :
       {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xC1\xBF", "\xE2\x82", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF\xFE", "\xFC"}) {
    EXPECT_EQ(text_length("ab" + std::string(broken) + "cd"), 2u) << broken;
  }
}

TEST(Excerpt, IsOneShortLineOfWholeCharacters) {
  EXPECT_EQ(excerpt("red"), "\"red\"");
  EXPECT_EQ(excerpt("a\nb\tc"), "\"a b c\"");
  EXPECT_EQ(excerpt(std::string(60, 'a')), "\"" + std::string(60, 'a') + "\"");
  EXPECT_EQ(excerpt(std::string(61, 'a')), "\"" + std::string(60, 'a') + "…\"");
  EXPECT_EQ(excerpt(std::string(59, 'a') + "é" + "b"), "\"" + std::string(59, 'a') + "…\"");
}

}  // namespace
}  // namespace lab
