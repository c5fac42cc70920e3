import type { LanguageRules } from './rules.js';

/** Portuguese, of Portugal and of Brazil. */
export const PORTUGUESE: LanguageRules = {
  code: 'pt',
  telling:
    'o a os as de do da dos das que e em um uma para com não no na nos nas por se é mais como mas ao à foi ele ela são ou já também muito depois só sem mesmo aos seu sua seus suas pelo pela até isso isto este esta está tem há ser quando entre era vai não vamos',
  speech:
    'disse dizem diz disseram dito dizia declarou declara declararam declarado afirmou afirma afirmaram afirmado explicou explica explicaram explicado acrescentou acrescenta acrescentaram ressaltou ressalta destacou destaca destacaram sublinhou sublinha frisou frisa comentou comenta comentaram contou conta contaram garantiu garante assegurou assegura alertou alerta alertaram avisou avisa anunciou anuncia confirmou confirma informou informa informaram respondeu responde responderam perguntou pergunta escreveu escreve escreveram lamentou lamenta criticou critica denunciou denuncia pediu pede reconheceu reconhece admitiu admite concluiu conclui prometeu promete defendeu defende argumentou argumenta avaliou avalia observou observa considerou considera apontou aponta relatou relata lembrou lembra recordou recorda salientou salienta referiu refere adiantou adianta reforçou reforça completou completa justificou rebateu rebate exclamou gritou desabafou revelou revela reiterou reitera insistiu insiste publicou acredita pensa',
  label:
    'classificou classifica chamou chama descreveu descreve definiu define acusou acusa considerou qualificou falou fala apelidou rotulou',
  auxiliaries: 'tem têm tinha foi é são era está estava havia teria seria pode deve',
  sayings: 'palavras palavra frase slogan grito gritos termos',
  clitics: 'se lhe lhes me nos o a',
  according: 'segundo; de acordo com; conforme; para; nas palavras de; na opinião de',
  pronouns: 'ele ela eles elas eu nós este esta',
  articles:
    'o a os as um uma uns umas este esta esse essa seu sua seus suas nosso nossa vários várias alguns algumas muitos dois duas três',
  prepositions:
    'a ao aos à às ante após até com contra desde durante em no na nos nas entre para por pelo pela pelos pelas perante sem sob sobre segundo num numa',
  of: 'de do da dos das e',
  joints: 'e ou mas nem que quem qual cujo cuja onde quando como se porque pois embora enquanto',
  adverbs:
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje amanhã também depois ainda já agora então sempre nunca não assim posteriormente finalmente recentemente além aqui ali mais muito bem só apenas noite tarde manhã',
  roles:
    'prefeito prefeita ministro ministra presidente presidenta diretor diretora porta-voz secretário secretária chefe líder deputado deputada senador senadora governador governadora procurador procuradora juiz juíza advogado advogada professor professora doutor doutora dr dra sr sra senhor senhora pesquisador pesquisadora investigador investigadora especialista responsável coordenador coordenadora comissário capitão general coronel rei rainha papa bispo cardeal economista historiador historiadora escritor escritora autor autora cineasta ator atriz treinador treinadora técnico técnica jogador jogadora goleiro morador moradora testemunha mãe pai médico médica enfermeira enfermeiro estudante agricultor agricultora pescador pescadora piloto sindicalista vereador vereadora autarca candidato candidata representante embaixador embaixadora delegado delegada fundador fundadora dono dona polícia governo ministério câmara prefeitura associação sindicato comunicado relatório jornal agência empresa moradores reitor reitora vice-presidente engenheiro engenheira bombeiro chanceler',
  particles: 'de do da dos das e',
  dialogue: true,
  inside: true,
  denials:
    'não nunca jamais ninguém nega negou negaram desmentiu supostamente alegadamente teria teriam diria dirá dirão recusou deveria poderia',
  suppositions: 'se',
  lacking: 'sem',
  denialsBehind: 'supostamente alegadamente',
  affirmations: 'não só; não apenas; não somente; não sem; não obstante',
  coordinators: 'e mas',
};
