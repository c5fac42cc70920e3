/** Words that are not names though a capital may begin them: at the head of a sentence, in a date, in a headline. */
/* @__NO_SIDE_EFFECTS__ */
const list = (text: string): string[] => text.replaceAll('\n', '').split(',');

/** Small words that join the parts of one name. */
export const JOINING_WORDS: readonly string[] = list('of,for,and,&,on,the');

/** What else can be inside a name, but for particles. */
export const INNER_SIGNS: readonly string[] = list("in,to,at,les,und,et,'s,’s,-,‑,/,+,.");

/** Weekdays, months, and holidays used as dates. */
export const CALENDAR: readonly string[] =
  list(`Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Mon,Tue,Tues,Wed,Thu,Thurs,Fri,Sat,Sun,Mon.,Tue.,Tues.,Wed.,Thu.,Thurs.,Fri.,Sat.,Sun.,
January,February,March,April,May,June,July,August,September,October,November,December,Jan,Feb,Mar,Apr,Jun,Jul,Aug,Sep,Sept,Oct,Nov,Dec,
Jan.,Feb.,Mar.,Apr.,Jun.,Jul.,Aug.,Sep.,Sept.,Oct.,Nov.,Dec.,Today,Yesterday,Tomorrow,Tonight,Spring,Summer,Autumn,Winter,GMT,UTC,EST,EDT,PST,PDT,IST,BST,CET,CEST,AM,PM,A.M.,P.M.,BC,AD,BCE,CE`);

/** Common words that begin sentences; lower case. */
export const COMMON_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  list(`a,an,the,this,that,these,those,here,there,where,when,while,who,whom,whose,what,which,why,how,whether,if,unless,until,till,since,because,although,though,even,as,at,by,for,from,in,into,
of,off,on,onto,out,over,to,toward,towards,under,up,upon,with,within,without,about,above,across,after,again,against,ahead,all,almost,alone,along,already,also,always,amid,amidst,among,amongst,and,another,any,anybody,
anyone,anything,anyway,apart,around,aside,away,back,based,be,been,before,behind,being,below,beneath,beside,besides,between,beyond,both,but,can,cannot,certainly,clearly,could,currently,despite,did,do,does,done,down,
during,each,earlier,either,else,elsewhere,enough,especially,ever,every,everybody,everyone,everything,everywhere,except,few,fewer,finally,first,firstly,following,former,formerly,fortunately,further,furthermore,generally,
given,go,good,had,half,has,have,having,he,hello,hence,her,hers,herself,hi,him,himself,his,however,i,i'm,i've,i'll,i'd,instead,is,it,it's,its,itself,just,last,late,lately,later,least,less,let,let's,like,likewise,little,long,look,lots,made,
mainly,make,many,may,maybe,me,meanwhile,might,mine,more,moreover,most,mostly,much,must,my,myself,near,nearly,neither,never,nevertheless,new,next,no,nobody,none,nonetheless,nor,not,nothing,notwithstanding,now,nowadays,
nowhere,obviously,often,oh,ok,okay,old,once,one,ones,only,opposite,or,other,others,otherwise,ought,our,ours,ourselves,overall,own,part,past,per,perhaps,please,plus,possibly,presumably,previously,probably,quite,rather,
really,recent,recently,regarding,right,same,second,secondly,see,seeing,seldom,several,shall,she,she's,should,similarly,simply,so,some,somebody,somehow,someone,something,sometimes,somewhat,somewhere,soon,still,
subsequently,such,suddenly,sure,surely,than,thank,thanks,their,theirs,them,themselves,then,thence,therefore,they,they're,they've,third,thirdly,through,throughout,thus,together,told,too,traditionally,twice,two,three,four,five,six,seven,
eight,nine,ten,eleven,twelve,twenty,thirty,forty,fifty,hundred,hundreds,thousand,thousands,million,millions,billion,billions,dozens,typically,ultimately,underneath,unfortunately,unlike,usually,various,versus,very,via,was,we,we're,
we've,we'll,well,were,whatever,whenever,whereas,wherever,whichever,whoever,will,worse,worst,would,yes,yet,you,you're,you've,your,yours,yourself,yourselves,people,police,officials,authorities,government,critics,supporters,experts,analysts,
investigators,prosecutors,lawyers,lawmakers,residents,witnesses,protesters,protests,workers,students,scientists,researchers,voters,men,women,children,families,members,leaders,sources,reports,figures,numbers,data,details,
questions,news,image,photo,photograph,picture,video,file,source,read,watch,click,share,follow,subscribe,related,updated,published,posted,copyright,advertisement,breaking,exclusive,opinion,analysis,editorial,comment,comments,
yesterday,today,tomorrow,tonight,day,days,week,weeks,month,months,year,years,time,times,morning,evening,night,way,work,world,war,trade,talks,markets,shares,oil,prices,health,education,economy,politics,business,sports,technology,
science,culture,bilateral,military,defense,defence,security,political,economic,national,international,local,federal,state,public,private,special,senior,top,chief,deputy,acting,prime,foreign,young,older,big,small,great,high,low,early,
asked,answering,according,added,adding,addressing,announced,responding,speaking,commenting,talking,writing,citing,noting,calling,saying,using,asking,despite,including,concerning,considering,depending,starting,beginning,
yes,dear,hey,wow,none,nor,lest,whilst,albeit,thereafter,afterwards,afterward,beforehand,nonsense,indeed,absolutely,actually,apparently,basically,eventually,exactly,frankly,hopefully,immediately,importantly,
increasingly,initially,interestingly,ironically,naturally,normally,notably,originally,particularly,personally,reportedly,sadly,significantly,specifically,strangely,technically,undoubtedly,president,minister,secretary,senator,
governor,mayor,ambassador,general,judge,professor,doctor,king,queen,prince,princess,pope,bishop,chairman,director,spokesman,spokeswoman,spokesperson,court,party,army,council,committee,commission,agency,department,ministry,
internet,web,website,north,south,east,west,northern,southern,eastern,western,central,god,sir,madam,mr,mrs,ms,mum,mom,dad,no.,vs,vs.,etc,e.g,i.e,note,correction,update,summary,introduction,conclusion,background,contents,abstract,table,figure,chapter,section`),
);
