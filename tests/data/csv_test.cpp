#include "data/csv.hpp"

#include <chrono>
#include <string>
#include <vector>

#include "data/records.hpp"
#include "data/text.hpp"
#include "support.hpp"

namespace lab {
namespace {

using Words = std::vector<std::string>;

// Three points in every way of writing them.
void expect_three(std::string_view text, const Words& words, const std::vector<double>& labels = {0, 1, 0}) {
  const CsvReading reading = read_csv(text, 100);
  EXPECT_EQ(reading.messages(), Words{}) << text;
  ASSERT_EQ(reading.points.size(), 3u) << text;
  EXPECT_EQ(reading.points.position, (Matrix{{0.5, -1}, {2, 3.25}, {-4, 1000}})) << text;
  EXPECT_EQ(reading.points.label, labels) << text;
  EXPECT_EQ(reading.label_words, words) << text;
}

Words messages_of(std::string_view text, std::size_t most_points = 100) {
  const CsvReading reading = read_csv(text, most_points);
  EXPECT_EQ(reading.points.size(), 0u) << "no points of a file with errors";
  return reading.messages();
}

TEST(CsvFormat, DelimiterIsCommaSemicolonOrTab) {
  expect_three("0.5,-1,0\n2,3.25,1\n-4,1e3,0\n", {});
  expect_three("0.5;-1;0\n2;3.25;1\n-4;1e3;0\n", {});
  expect_three("0.5\t-1\t0\n2\t3.25\t1\n-4\t1e3\t0\n", {});
  EXPECT_EQ(read_csv("1;2;0\n3;4;1", 9).delimiter, ';');
  EXPECT_EQ(read_csv("1\t2\t0\n3\t4\t1", 9).delimiter, '\t');
  EXPECT_EQ(read_csv("1,2,0\n3,4,1", 9).delimiter, ',');
}

TEST(CsvFormat, DelimiterIsToldFromCharactersInsideFields) {
  expect_three("0.5,\t-1,\ta;b\n2,\t3.25,\tc;d\n-4,\t1e3,\ta;b\n", {"a;b", "c;d"});
  expect_three("0.5;-1;\"a,1,2,3\"\n2;3.25;\"b\t1\t2\t3\"\n-4;1e3;\"a,1,2,3\"\n", {"a,1,2,3", "b\t1\t2\t3"});
  expect_three("x,y,label\n0.5,-1,\"a;1;2;3;4;5\"\n2,3.25,b\n-4,1e3,\"a;1;2;3;4;5\"\n", {"a;1;2;3;4;5", "b"});
}

TEST(CsvFormat, LinesEndInAnyWay) {
  expect_three("0.5,-1,0\r\n2,3.25,1\r\n-4,1e3,0\r\n", {});
  expect_three("0.5,-1,0\r2,3.25,1\r-4,1e3,0\r", {});
  expect_three("0.5,-1,0\n2,3.25,1\n-4,1e3,0", {});
  expect_three("0.5,-1,a\n2,3.25,b\r\n-4,1e3,a", {"a", "b"});
}

TEST(CsvFormat, BlankLinesAndBlanksAreSkipped) {
  expect_three("\n\n0.5,-1,0\n\n  \t \n2,3.25,1\r\n\r\n-4,1e3,0\n\n\n", {});
  expect_three(" 0.5 , -1,0\t\n2,\t3.25 ,1\n-4,1e3,0", {});
  expect_three("0.5;-1;0\n2;3.25;1\n-4;1e3;0\n;;\n", {});
}

TEST(CsvFormat, ByteOrderMarkIsSkipped) {
  expect_three(
      "\xEF\xBB\xBF"
      "0.5,-1,0\n2,3.25,1\n-4,1e3,0\n",
      {});
  expect_three(
      "\xEF\xBB\xBF"
      "x,y,label\n0.5,-1,0\n2,3.25,1\n-4,1e3,0\n",
      {});
}

TEST(CsvFormat, FieldsMayBeQuoted) {
  expect_three("\"0.5\",\"-1\",\"a\"\n2,3.25,\"b\"\n-4,\"1e3\",a\n", {"a", "b"});
  expect_three("0.5,-1,\"a, b\"\n2,3.25,\"c\"\n-4,1e3,\"a, b\"\n", {"a, b", "c"});
  expect_three("0.5,-1,\"say \"\"a\"\"\"\n2,3.25,\"\"\"\"\n-4,1e3,\"say \"\"a\"\"\"", {"say \"a\"", "\""});
  expect_three("0.5,-1,\"a\nb\"\n2,3.25,\"a\r\nb\"\n-4,1e3,\"a\nb\"", {"a\nb", "a\r\nb"});
  expect_three("0.5, \"-1\" ,\" a\"\n2,3.25, b\n-4,1e3,\" a\"", {" a", "b"});
  expect_three("0.5,-1,5\" pipe\n2,3.25,6\" pipe\n-4,1e3,5\" pipe", {"5\" pipe", "6\" pipe"});
}

TEST(CsvFormat, DecimalCommaWhereItCannotBeTheDelimiter) {
  expect_three("0,5;-1;0\n2;3,25;1\n-4;1e3;0\n", {});
  expect_three("x\ty\tlabel\n0,5\t-1,0\t0\n2\t3,25\t1\n-4\t1e3\t0\n", {});
  EXPECT_EQ(read_csv("1;2;0,5\n3;4;1,5", 9).points.label, (std::vector<double>{0.5, 1.5}));
  // 0,125 is no group of thousands, and so 1,250 is none either.
  EXPECT_EQ(read_csv("0,125;1,250;0\n3;4;1", 9).points.position(0, 1), 1.25);
}

TEST(CsvFormat, AmbiguousCommaIsRefused) {
  const std::string allowed = "; allowed: a number from -1000000 to 1000000, written like -0.5";
  EXPECT_EQ(messages_of("1,250;2;0\n3;4;1"), (Words{"line 1, column 1: \"1,250\"" + allowed}));
  EXPECT_EQ(messages_of("0,5;2;0\n3.5;4;1"), (Words{"line 1, column 1: \"0,5\"" + allowed}));
  EXPECT_EQ(messages_of("\"0,5\",2,0\n3,4,1"), (Words{"line 1, column 1: \"0,5\"" + allowed}));
}

TEST(CsvColumns, NamesOfAFileWithoutHeader) {
  const CsvReading reading = read_csv("1,2,0\n3,4,1", 9);
  EXPECT_FALSE(reading.header);
  EXPECT_EQ(reading.names, (Words{"column 1", "column 2", "column 3"}));
}

struct Header {
  std::string line;
  std::size_t x, y, label;
};

TEST(CsvColumns, AreFoundByName) {
  const Header headers[] = {
      {"x,y,label", 0, 1, 2},         {"label,y,x", 2, 1, 0},    {"Y , X, Class", 1, 0, 2},
      {"x1,x2,y", 0, 1, 2},           {"y,x1,x2", 1, 2, 0},      {"target,x1,x2", 1, 2, 0},
      {"height,weight,sex", 0, 1, 2}, {"class,f1,f2", 1, 2, 0},  {"a,b,y", 0, 1, 2},
      {"x,y,value", 0, 1, 2},         {"value,x,y", 1, 2, 0},    {"\"x\",\"y\",\"label\"", 0, 1, 2},
      {",x,y,label", 1, 2, 3},        {"x,y,z,target", 0, 1, 3}, {"id,x1,x2,x3,y", 1, 2, 4},
      {"x1,x2,label,x,y", 3, 4, 2},
  };
  for (const Header& header : headers) {
    const auto columns = static_cast<std::size_t>(std::count(header.line.begin(), header.line.end(), ',')) + 1;
    std::string text = header.line + "\n";
    for (int line = 0; line < 2; ++line) {
      for (std::size_t k = 0; k < columns; ++k)
        text += (k ? "," : "") + std::to_string(10 * line + static_cast<int>(k));
      text += "\n";
    }
    const CsvReading reading = read_csv(text, 9);
    EXPECT_EQ(reading.messages(), Words{}) << header.line;
    EXPECT_TRUE(reading.header) << header.line;
    EXPECT_EQ((std::vector{reading.x_column, reading.y_column, reading.label_column}),
              (std::vector{header.x, header.y, header.label}))
        << header.line;
    ASSERT_EQ(reading.points.size(), 2u);
    EXPECT_EQ(reading.points.position(1, 0), 10.0 + static_cast<double>(header.x)) << header.line;
    EXPECT_EQ(reading.points.position(1, 1), 10.0 + static_cast<double>(header.y)) << header.line;
    EXPECT_EQ(reading.points.label[1], 10.0 + static_cast<double>(header.label)) << header.line;
  }
}

TEST(CsvColumns, NamesAreKept) {
  EXPECT_EQ(read_csv("Größe,\"Gew\"\"icht\",類別\n1,2,0\n3,4,1", 9).names, (Words{"Größe", "Gew\"icht", "類別"}));
}

TEST(CsvColumns, OthersMayHoldAnything) {
  const CsvReading reading = read_csv("name,x,y,label\n\"a, b\",1,2,0\n,3,4,1\n", 9);
  EXPECT_EQ(reading.messages(), Words{});
  EXPECT_EQ(reading.points.position, (Matrix{{1, 2}, {3, 4}}));
}

TEST(CsvColumns, TooFewOrTooManyAreRefused) {
  EXPECT_EQ(messages_of("1,2\n3,4"),
            Words{"line 1: 2 columns; allowed: at least three, x, y and label, separated by comma, semicolon or tab"});
  EXPECT_EQ(messages_of("1 2 0\n3 4 1"),
            Words{"line 1: 1 column; allowed: at least three, x, y and label, separated by comma, semicolon or tab"});
  EXPECT_EQ(
      messages_of("\n1,2,3,0\n4,5,6,1"),
      Words{"line 2, column 4: 4 columns; allowed: three, x, y and label; more only under a first line that names "
            "these"});
  EXPECT_EQ(messages_of("a,b,c,label\n4,5,6,1"),
            Words{"line 1: 4 columns \"a, b, c, label\"; allowed: three, or columns named x, y and label (or class, or "
                  "target)"});
  EXPECT_EQ(messages_of("x,y,label,X\n4,5,6,1"), Words{"line 1, column 4: \"X\"; allowed: one column of this name"});
  EXPECT_EQ(messages_of("x,y,label" + std::string(300, ',') + "\n"),
            Words{"line 1: 303 columns; allowed: at most 256"});
}

TEST(CsvLabels, WordsBecomeClassesInOrderOfFirstAppearance) {
  const CsvReading reading = read_csv("1,2,red\n3,4,green\n5,6,red\n7,8,Red\n", 9);
  EXPECT_EQ(reading.label_words, (Words{"red", "green", "Red"}));
  EXPECT_EQ(reading.points.label, (std::vector<double>{0, 1, 0, 2}));
  EXPECT_EQ(reading.guess, Task::classes);
  EXPECT_EQ(read_csv("1,2,no\n3,4,yes", 9).guess, Task::binary);
}

TEST(CsvLabels, NumbersStayAsTheyAre) {
  const auto guess = [](const std::vector<std::string>& labels) {
    std::string text;
    for (const std::string& label : labels) text += "1,2," + label + "\n";
    const CsvReading reading = read_csv(text, 99);
    EXPECT_EQ(reading.messages(), Words{});
    EXPECT_EQ(reading.label_words, Words{});
    for (std::size_t n = 0; n < labels.size(); ++n) EXPECT_EQ(reading.points.label[n], std::stod(labels[n]));
    return reading.guess;
  };
  EXPECT_EQ(guess({"0", "1", "1"}), Task::binary);
  EXPECT_EQ(guess({"-1", "1.0"}), Task::binary);
  EXPECT_EQ(guess({"0", "2", "1"}), Task::classes);
  EXPECT_EQ(guess({"0", "0.5", "1"}), Task::regression);
  EXPECT_EQ(guess({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}), Task::classes);
  EXPECT_EQ(guess({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"}), Task::regression);
}

TEST(CsvLabels, OneWordAmongNumbersIsAnErrorAndOneNumberAmongWordsAWord) {
  EXPECT_EQ(messages_of("1,2,0.5\n3,4,n/a\n5,6,0.25"),
            Words{"line 2, column 3: \"n/a\"; allowed: a number from -1000000 to 1000000, written like -0.5"});
  EXPECT_EQ(read_csv("1,2,a\n3,4,2\n5,6,b", 9).label_words, (Words{"a", "2", "b"}));
}

TEST(CsvLabels, ALongWordSurvivesItsQuotationMarks) {
  const std::string word = std::string(98, 'b') + "\" ";  // each mark is two in the file, and the blank needs quotes
  const Points points = read_csv("1,2,0\n3,4,1\n", 9).points;
  EXPECT_EQ(read_csv(write_csv(points, Words{"a", word}), 9).label_words, (Words{"a", word}));
}

TEST(CsvLabels, WordsHaveLimits) {
  std::string text;
  for (int k = 0; k < 10; ++k) text += "1,2," + std::string(1, static_cast<char>('a' + k)) + "\n";
  EXPECT_EQ(read_csv(text, 99).label_words.size(), 10u);
  EXPECT_EQ(messages_of(text + "1,2,k\n1,2,a\n"),
            Words{"line 11, column 3: \"k\"; allowed: one of the 10 labels before; there may be no more"});
  EXPECT_EQ(messages_of("1,2,a\n1,2,\n1,2,\"  \"\n"),
            (Words{"line 2, column 3: \"\"; allowed: a label of 1 to 100 bytes",
                   "line 3, column 3: \"  \"; allowed: a label of 1 to 100 bytes"}));
  EXPECT_EQ(messages_of("1,2,a\n1,2," + std::string(101, 'b') + "\n"),
            Words{"line 2, column 3: \"" + std::string(60, 'b') + "…\"; allowed: a label of 1 to 100 bytes"});
}

TEST(CsvErrors, NameLineColumnValueAndWhatIsAllowed) {
  const CsvReading reading = read_csv("x,y,label\n1,2,0\n\n1,two,0\n-1e7,,1\nnan,inf,0x1\n", 9);
  ASSERT_EQ(reading.errors.size(), 6u);
  const std::string allowed = "a number from -1000000 to 1000000, written like -0.5";
  const CsvError expected[] = {{4, 2, "\"two\"", allowed}, {5, 1, "\"-1e7\"", allowed}, {5, 2, "\"\"", allowed},
                               {6, 1, "\"nan\"", allowed}, {6, 2, "\"inf\"", allowed},  {6, 3, "\"0x1\"", allowed}};
  for (std::size_t k = 0; k < 6; ++k) {
    EXPECT_EQ(reading.errors[k].line, expected[k].line);
    EXPECT_EQ(reading.errors[k].column, expected[k].column);
    EXPECT_EQ(reading.errors[k].value, expected[k].value);
    EXPECT_EQ(reading.errors[k].allowed, expected[k].allowed);
  }
  EXPECT_EQ(reading.errors[0].message(), "line 4, column 2: \"two\"; allowed: " + allowed);
}

TEST(CsvErrors, NumbersReachToAMillion) {
  EXPECT_EQ(read_csv("1000000,-1e6,0\n0,0,1", 9).messages(), Words{});
  EXPECT_EQ(messages_of("1000000.1,0,0\n0,1e999,1").size(), 2u);
}

TEST(CsvErrors, RaggedRowsAreRefused) {
  EXPECT_EQ(messages_of("1,2,0\n3,4\n5,6,1,7\n8\n"), (Words{"line 2, column 3: 2 columns; allowed: 3, as in line 1",
                                                            "line 3, column 4: 4 columns; allowed: 3, as in line 1",
                                                            "line 4, column 2: 1 column; allowed: 3, as in line 1"}));
}

TEST(CsvErrors, BrokenQuotesAreRefusedWhereTheyBegin) {
  const std::string allowed = "; allowed: a quoted field that ends with a quotation mark; inside, the mark is doubled";
  EXPECT_EQ(messages_of("1,2,\"a\"b\n3,4,c\n"), Words{"line 1, column 3: \"a\"" + allowed});
  EXPECT_EQ(messages_of("1,2,b\n3,4,\"c\n5,6,b\n"), Words{"line 2, column 3: \"c 5,6,b \"" + allowed});
  EXPECT_EQ(messages_of("1,2,\"b\n\n\"\n3,\"4,c"), Words{"line 4, column 2: \"4,c\"" + allowed})
      << "line ends inside quotes count";
  EXPECT_EQ(messages_of("x,y,\"label\n3,4,c"), Words{"line 1, column 3: \"label 3,4,c\"" + allowed});
}

TEST(CsvErrors, QuotesWithNothingInsideAreNoBlankLine) {
  EXPECT_EQ(messages_of("1,2,0\n3,4,1\n\"\",\"\",\"\"\n").size(), 3u);
  EXPECT_EQ(messages_of("1,2,0\n3,4,1\n\"").size(), 1u);
}

TEST(CsvErrors, ADecimalCommaAloneMakesNoDelimiter) {
  EXPECT_EQ(messages_of("0,5;?;a\n0,5;?;b\n").size(), 2u) << "the two question marks";
}

TEST(Records, FieldsBeyondTheMostAreCountedButNotKept) {
  const std::string text(1000, ','), two_lines = text + "\n,,a";
  Records records(two_lines, ',');
  ASSERT_TRUE(records.next()) << "the first line is blank";
  EXPECT_EQ(records.columns(), 3u);
  EXPECT_EQ(records.line(), 2u);
  const std::string wide = text + "a";
  Records many(wide, ',');
  ASSERT_TRUE(many.next());
  EXPECT_EQ(many.columns(), 1001u);
  EXPECT_EQ(many.fields().size(), Records::most_columns);
  EXPECT_FALSE(many.next());
}

TEST(CsvErrors, AtMostTwentyAreListed) {
  std::string text = "1,2,0\n";
  for (int k = 0; k < 25; ++k) text += "1,?,0\n";
  const CsvReading reading = read_csv(text, 99);
  EXPECT_EQ(reading.errors.size(), 20u);
  EXPECT_EQ(reading.more_errors, 5u);
  EXPECT_EQ(reading.messages().size(), 21u);
  EXPECT_EQ(reading.messages().back(), "and 5 more");
  EXPECT_EQ(read_csv(text.substr(0, text.size() - 5 * 6), 99).messages().size(), 20u);
}

TEST(CsvErrors, TooLongOrTooShortAFileIsRefused) {
  EXPECT_EQ(messages_of("x,y,label\n1,2,0\n3,4,1\n5,6,?\n", 2), Words{"3 rows; allowed: at most 2"});
  EXPECT_EQ(read_csv("x,y,label\n1,2,0\n3,4,1\n\n", 2).messages(), Words{});
  EXPECT_EQ(messages_of(""), Words{"an empty file; allowed: a line for each point"});
  EXPECT_EQ(messages_of("\n \r\n\n"), Words{"an empty file; allowed: a line for each point"});
  EXPECT_EQ(messages_of("1,2,0\n"), Words{"1 row; allowed: at least 2"});
  EXPECT_EQ(messages_of("x,y,label\n"), Words{"0 rows; allowed: at least 2"});
}

TEST(CsvErrors, WhatIsNotUtf8IsRefused) {
  EXPECT_EQ(messages_of("1,2,0\r\n3,4,\xFC"
                        "ber\n"),
            Words{"line 2: a byte 252; allowed: text in UTF-8, saved as \"CSV UTF-8\""});
  EXPECT_EQ(messages_of(std::string_view("1,2,0\r3,\0,1", 11)),
            Words{"line 2: a byte 0; allowed: text in UTF-8, saved as \"CSV UTF-8\""});
  EXPECT_EQ(messages_of("\xFF\xFE"
                        "1"),
            Words{"line 1: a byte 255; allowed: text in UTF-8, saved as \"CSV UTF-8\""});
}

TEST(WriteCsv, IsReadBackBitForBit) {
  Random random(3);
  Points points = blank_points(500);
  for (double& number : points.position) number = 100 * random.randn();
  for (double& label : points.label) label = random.randn();
  points.position(0, 0) = -0.0;
  points.position(0, 1) = 5e-324;
  points.label[0] = -1e6;
  const CsvReading back = read_csv(write_csv(points), 500);
  EXPECT_EQ(back.messages(), Words{});
  EXPECT_EQ(back.points.position, points.position);
  EXPECT_EQ(back.points.label, points.label);
  EXPECT_TRUE(std::signbit(back.points.position(0, 0)));
}

TEST(WriteCsv, WritesShortNumbersAndWords) {
  const CsvReading reading = read_csv("0.10;+2.50;a\n.3;1e2;\"b \"\"c\"\"\"", 9);
  EXPECT_EQ(write_csv(reading.points, reading.label_words), "x,y,label\n0.1,2.5,a\n0.3,100,\"b \"\"c\"\"\"\n");
  EXPECT_EQ(write_csv(reading.points), "x,y,label\n0.1,2.5,0\n0.3,100,1\n");
}

TEST(WriteCsv, WordsAreReadBack) {
  const Words words{"a,b", "\"", " c ", "d\ne", "f;1;2;3;4", "g\t1\t2\t3\t4", "5", "紅", "x", "h\r"};
  Points points = blank_points(words.size());
  points.position.fill(1.5);
  for (std::size_t n = 0; n < words.size(); ++n) points.label[n] = static_cast<double>(n);
  const CsvReading back = read_csv(write_csv(points, words), 99);
  EXPECT_EQ(back.messages(), Words{});
  EXPECT_EQ(back.label_words, words);
  EXPECT_EQ(back.points.label, points.label);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t k = 0; k < times; ++k) result += text;
  return result;
}

// Anything quadratic in a megabyte takes minutes, even in a fast build.
TEST(CsvHostile, TakesLinearTime) {
  const std::size_t mega = 1'000'000;
  const std::string texts[] = {
      std::string(mega, '"'),
      std::string(mega + 1, '"'),
      std::string(mega, '\0'),
      std::string(mega, 'a'),
      std::string(mega, '1'),
      std::string(mega, ','),
      std::string(mega, ' '),
      std::string(mega, '\n'),
      std::string(mega, '\r'),
      std::string(mega, '\xFF'),
      repeated("\",", mega / 2),
      repeated("\"\n", mega / 2),
      repeated("1,2,\"\n", mega / 6 + 1),  // every other line ends inside quotes
      repeated("1;2\t3,", mega / 6),
      repeated(" \t", mega / 2),
      repeated("a\n", mega),
      repeated("1,2,0\n", mega),
      repeated("1,2,\"\"\"\"\n", mega),
      "1,2,0\n3,4," + std::string(mega, '9'),
      "1,2,a\n3,4,\"" + std::string(mega, '"'),
      "x,y,label\n" + repeated("\"", mega + 1) + ",2,3",
  };
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& text : texts) EXPECT_FALSE(read_csv(text, 100'000).errors.empty());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

TEST(CsvHostile, NoiseNeverCrashes) {
  Random random(1);
  const std::string_view alphabet = "\"\",,;\t\n\r 01.-ea\xC3\xA9";
  std::size_t read = 0;
  for (int k = 0; k < 20'000; ++k) {
    std::string text;
    const auto size = static_cast<std::size_t>(40 * random.rand());
    for (std::size_t n = 0; n < size; ++n) {
      text += alphabet[static_cast<std::size_t>(random.rand() * static_cast<double>(alphabet.size()))];
    }
    for (const std::string& tail : {text, "1,2,0\n3,4,1\n" + text, "1,2,a\n3,4,b\n" + text}) {
      const CsvReading reading = read_csv(tail, 100);
      EXPECT_EQ(reading.errors.empty(), reading.points.size() >= 2);
      for (const std::string& message : reading.messages()) EXPECT_EQ(text_length(message), message.size()) << message;
      read += reading.errors.empty() ? 1 : 0;
    }
  }
  EXPECT_GT(read, 100u) << "some of the noise is a file";
}

}  // namespace
}  // namespace lab
