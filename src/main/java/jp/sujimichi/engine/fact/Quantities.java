package jp.sujimichi.engine.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quantities an indicator's name speaks of. */
final class Quantities {

  private static final String QUANTITY =
      "(?:数|率|量|額|割合|時間|面積|費用|経費|コスト|日数|点数|得点|所得|人口|総生産"
          + "|(?:給付|医療|介護|光熱|運営|事業|維持管理)費|(?:売上|出荷|水揚|漁獲|生産|取引|販売|残)高"
          + "|(?:満足|認知|理解|達成|浸透|認識|貢献|幸福|信頼|重要|関心|習熟|稼働)度)";

  /** Both sides must end in a quantity; the second holds no particle that would open a clause. */
  private static final Pattern JOINED =
      Pattern.compile(
          "^(.*?"
              + QUANTITY
              + ")(?:及び|および|並びに|ならびに|・|と|、|\\+|/)([^\\dをがでにはもへたると、・]*?"
              + QUANTITY
              + ")$");

  /** What every joint below begins with; names without any of these are told apart quickly. */
  private static final String JOINTS = "及お並な・と、+/";

  /** The last characters of {@link #QUANTITY}. */
  private static final String QUANTITY_ENDS = "数率量額合間積用費ト点度得口産高";

  /** One figure made of two is one quantity. */
  private static final Pattern ONE_FIGURE =
      Pattern.compile("\\d時間|合計(?!特殊)|総計|合算|総数|の平均|比率|の比|の差|または|又は");

  private static final Pattern PER_UNIT = Pattern.compile("当たり|あたり");

  private static final Pattern UNIT_IN_BRACKETS =
      Pattern.compile(
          "[(（](?:単位[::]?)?(%|人|件|回|台|箇所|か所|校|社|団体|円|千円|万円|百万円|億円|t|トン|万トン|kg|km|m|ha"
              + "|㎡|日|時間|分|点|千人|万人|世帯|基|施設|路線|t-CO2|kWh)[)）]");

  private static final AnyWord NO_SHARE =
      AnyWord.of("合計特殊出生率", "倍率", "効率", "回転率", "出生率", "死亡率", "罹患率", "発生率", "有病率");
  private static final Pattern PER_HUNDRED_THOUSAND = Pattern.compile("10万人?(当たり|あたり|対).*$");

  /** What stands before 数, の数, の延べ人数 and the like in a count of people. */
  private static final AnyWord PERSONS =
      AnyWord.of("者", "人", "会員", "生徒", "児童", "職員", "利用客", "観光客", "人口");

  private static final AnyWord COUNTED_ONCE_OR_OFTEN = AnyWord.of("実", "延べ", "延");

  /** What stands before 数 and の数; none is the end of another. */
  private static final AnyWord COUNTERS =
      AnyWord.of(
          "件", "回", "台", "校", "社", "箇所", "か所", "枚", "冊", "戸", "世帯", "団体", "店舗", "路線", "便", "本", "基",
          "棟", "施設", "組織", "地区", "品目", "種類", "事業所", "日", "時間");

  private static final Pattern UNIT_JOINT = Pattern.compile("[、,/・]|及び|と");

  /** A share beside something else: no rate such as 件/人 or 人/年 is written so. */
  private static final Pattern KINDS_APART =
      Pattern.compile("\\s*(?:%|割|点)\\s+[^%割点].*|\\s*[^%割点].*\\s+(?:%|割|点)\\s*");

  /** The last characters of what is counted, before 数. */
  private static final String COUNTED_ENDS = "者人員徒童客口の実延べ件回台校社所枚冊戸帯体舗線便本基棟設織区目類日間";

  private Quantities() {}

  /** The two quantities a name joins, such as 重傷者数 and 死者数; empty for one quantity. */
  static List<String> joinedIn(String name) {
    if (!mayBeJoined(name)) {
      return List.of();
    }
    Matcher joined = JOINED.matcher(withoutBrackets(name));
    if (!joined.matches() || ONE_FIGURE.matcher(name).find()) {
      return List.of();
    }
    String first = joined.group(1).strip();
    String second = joined.group(2).strip();
    boolean sameKind = isShare(first) == isShare(second);
    return sameKind && PER_UNIT.matcher(name).find() ? List.of() : List.of(first, second);
  }

  /** The two units a unit field joins, such as 分 and % in 分、%; empty for one unit. */
  static List<String> unitsJoinedIn(String measure) {
    if (!holdsAny(measure, "%割点") || !holdsAny(measure, "、,/・及と")) {
      return List.of();
    }
    String[] units = UNIT_JOINT.split(measure);
    boolean two =
        units.length == 2
            && Unit.of(units[0]).isReadable()
            && Unit.of(units[1]).isReadable()
            && KINDS_APART.matcher(units[0] + ' ' + units[1]).matches();
    return two ? List.of(units[0].strip(), units[1].strip()) : List.of();
  }

  /** The unit a name ends in, as 人 in 利用者数, 件 in 相談件数, % in 普及率; "" when it tells none. */
  static String unitOf(String name) {
    if (holdsAny(name, "(（")) {
      Matcher bracket = UNIT_IN_BRACKETS.matcher(name);
      if (bracket.find()) {
        return bracket.group(1);
      }
    }
    String bare = withoutBrackets(name);
    if (isShare(bare)) {
      return isNoShare(bare) ? "" : "%";
    }
    if (bare.endsWith("人口")) {
      return "人";
    }
    if (!bare.endsWith("数") || !isCounted(bare)) {
      return "";
    }
    int end = bare.length() - 1;
    return isPersons(bare, end) ? "人" : wordBefore(COUNTERS, bare, end);
  }

  private static boolean isNoShare(String share) {
    return NO_SHARE.isBefore(share, share.length())
        || share.contains("10万") && PER_HUNDRED_THOUSAND.matcher(share).find();
  }

  /** Whether what stands before 数 counts people: 者, 者の, 者実人, 者の延べ人. */
  private static boolean isPersons(String name, int end) {
    return isPersonsSomehow(name, end)
        || name.startsWith("人", end - 1) && isPersonsSomehow(name, end - 1);
  }

  private static boolean isPersonsSomehow(String name, int end) {
    int way = COUNTED_ONCE_OR_OFTEN.before(name, end).length();
    return !wordBefore(PERSONS, name, end).isEmpty()
        || way > 0 && !wordBefore(PERSONS, name, end - way).isEmpty();
  }

  /** The word that ends at a place of a name, with or without の behind it; "" for none. */
  private static String wordBefore(AnyWord words, String name, int end) {
    String word = words.before(name, end);
    boolean linked = word.isEmpty() && end > 0 && name.charAt(end - 1) == 'の';
    return linked ? words.before(name, end - 1) : word;
  }

  /** Whether something like a quantity stands directly before something like a joint. */
  private static boolean mayBeJoined(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (JOINTS.indexOf(name.charAt(i)) >= 0 && isQuantityEnd(name, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands before a place may end a quantity; a bracket may stand between. */
  private static boolean isQuantityEnd(String name, int end) {
    char before = name.charAt(end - 1);
    return before == ')' || before == '）' || QUANTITY_ENDS.indexOf(before) >= 0;
  }

  /**
   * Whether what stands before 数 may be something that {@link #PERSONS} or {@link #COUNTERS} names.
   */
  private static boolean isCounted(String name) {
    return name.length() > 1 && COUNTED_ENDS.indexOf(name.charAt(name.length() - 2)) >= 0;
  }

  private static boolean isShare(String name) {
    return name.endsWith("率") || name.endsWith("割合") || name.endsWith("シェア");
  }

  private static String withoutBrackets(String name) {
    if (!holdsAny(name, "(（")) {
      return name.strip();
    }
    StringBuilder rest = new StringBuilder(name.length());
    int at = 0;
    while (at < name.length()) {
      int end = isOpening(name.charAt(at)) ? closing(name, at) : at;
      if (end == at) {
        rest.append(name.charAt(at));
      }
      at = end + 1;
    }
    return rest.toString().strip();
  }

  /** Where the bracket that opens at a place closes; the place itself where no bracket does. */
  private static int closing(String name, int at) {
    for (int i = at + 1; i < name.length() && !isOpening(name.charAt(i)); i++) {
      if (name.charAt(i) == ')' || name.charAt(i) == '）') {
        return i;
      }
    }
    return at;
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  private static boolean holdsAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
