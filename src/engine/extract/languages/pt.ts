import type { LanguageRules } from './rules.js';

/** Portuguese, of Portugal and of Brazil. */
export const PORTUGUESE: LanguageRules = {
  code: 'pt',
  telling:
    'o a os as de do da dos das que e em um uma para com não no na nos nas por se é mais como mas ao à foi ele ela são ou já também muito depois só sem mesmo aos seu sua seus suas pelo pela até isso isto este esta está tem há ser quando entre era vai não vamos',
  speech:
    'disse dizem diz disseram dito dizia declarou declara declararam declarado afirmou afirma afirmaram afirmado explicou explica explicaram explicado acrescentou acrescenta acrescentaram ressaltou ressalta destacou destaca destacaram sublinhou sublinha frisou frisa comentou comenta comentaram contou conta contaram garantiu garante assegurou assegura alertou alerta alertaram avisou avisa anunciou anuncia confirmou confirma informou informa informaram respondeu responde responderam perguntou pergunta escreveu escreve escreveram lamentou lamenta criticou critica denunciou denuncia pediu pede reconheceu reconhece admitiu admite concluiu conclui prometeu promete defendeu defende argumentou argumenta avaliou avalia observou observa considerou considera apontou aponta relatou relata lembrou lembra recordou recorda salientou salienta referiu refere adiantou adianta reforçou reforça completou completa justificou rebateu rebate exclamou gritou desabafou revelou revela reiterou reitera insistiu insiste publicou acredita pensa',
  verbs:
    'lamentar celebrar constatar defender sentenciar afirmar explicar acrescentar ressaltar destacar sublinhar frisar comentar contar garantir assegurar alertar avisar anunciar confirmar informar perguntar criticar denunciar avaliar observar considerar apontar relatar lembrar recordar salientar adiantar reforçar completar justificar exclamar gritar desabafar revelar reiterar publicar brincar ironizar resumir disparar rematar sussurrar murmurar suspirar protestar argumentar contestar retrucar replicar indagar questionar desmentir narrar confidenciar prognosticar declarar esclarecer detalhar pontuar enfatizar ponderar queixar orgulhar alegrar indignar espantar preocupar confessar jurar insistir sustentar analisar atirar notar assinalar precisar rebater responder prometer reconhecer conceder admitir',
  endings: {
    ar: 'a am ou aram ava avam ado',
    ecer: 'ece ecem eceu eceram ecia ecido',
    er: 'e em eu eram ia ido',
    ir: 'e em iu iram ia ido',
  },
  plural: { articles: 'os as uns umas seus suas vários várias dois três', verb: 'm' },
  infinitives: 'dizer saber crer falar reconhecer referir repetir',
  leads:
    'hesitou hesita hesitava quis quer querido queria voltou volta voltado acabou acaba terminou fez faz feito deixou deixa limitou limita cansa cessa apressou fez chegou chega',
  label:
    'classificou classifica chamou chama descreveu descreve definiu define acusou acusa considerou qualificou falou fala apelidou rotulou',
  auxiliaries: 'tem têm tinha foi é são era está estava havia teria seria pode deve',
  sayings: 'palavras palavra frase slogan grito gritos termos',
  clitics: 'se lhe lhes me nos o a',
  according: 'segundo; de acordo com; conforme; para; nas palavras de; na opinião de',
  asides:
    'por sua vez; por seu lado; por seu turno; em comunicado; em conferência de imprensa; em entrevista coletiva; em nota',
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
    'defesa acusação mulher marido prefeito prefeita ministro ministra presidente presidenta diretor diretora porta-voz secretário secretária chefe líder deputado deputada senador senadora governador governadora procurador procuradora juiz juíza advogado advogada professor professora doutor doutora dr dra sr sra senhor senhora pesquisador pesquisadora investigador investigadora especialista responsável coordenador coordenadora comissário capitão general coronel rei rainha papa bispo cardeal economista historiador historiadora escritor escritora autor autora cineasta ator atriz treinador treinadora técnico técnica jogador jogadora goleiro morador moradora testemunha mãe pai médico médica enfermeira enfermeiro estudante agricultor agricultora pescador pescadora piloto sindicalista vereador vereadora autarca candidato candidata representante embaixador embaixadora delegado delegada fundador fundadora dono dona polícia governo ministério câmara prefeitura associação sindicato comunicado relatório jornal agência empresa moradores reitor reitora vice-presidente engenheiro engenheira bombeiro chanceler fonte fontes estudo arguido arguida réu ré vítima documento padre jurista magistrado magistrada bombeiros sindicatos organização companhia direção oposição família filho filha irmão irmã avô avó marido mulher viúva inquilino proprietário proprietária cliente paciente reformado aposentado aposentada operário trabalhador trabalhadora padeiro livreiro veterinário farmacêutico psicólogo psicóloga psiquiatra cirurgião filósofo físico químico arqueólogo jornalista fotógrafo fotógrafa músico cantor cantora compositor pintor pintora poeta editor editora produtor produtora cozinheiro árbitro avançado defesa ciclista campeão campeã ativista voluntário voluntária consultor analista motorista vizinho vizinha',
  bodies: 'associação sindicato agência grupo empresa governo ministério polícia jornal fundação universidade partido',
  women:
    'adriana alice aline amélia ana ângela antónia aparecida beatriz bruna camila carla carolina catarina cecília célia clara cláudia conceição cristina daniela débora eduarda eliana elisa fátima fernanda filipa flávia francisca gabriela glória graça helena inês irene isabel joana josefa juliana júlia larissa laura letícia lígia lourdes luciana lúcia luísa madalena mafalda manuela márcia margarida maria mariana marina marta matilde mónica mônica natália olga patrícia paula priscila rafaela raquel renata rita rosa rosana sandra sara silvana sílvia simone sofia sónia sônia susana tânia tatiana teresa vanessa vera vitória',
  men: 'adalberto adriano afonso alberto alexandre álvaro américo anderson andré ângelo antónio antônio armando arnaldo artur augusto avelino bernardo bruno caio carlos célio césar cláudio cristiano daniel davi diogo domingos duarte edson eduardo elias emanuel enrico fábio felipe fernando filipe flávio francisco frederico gabriel geraldo gilberto gonçalo guilherme gustavo heitor helder henrique hugo igor inácio ivan jaime joão joaquim jonas jorge josé júlio leandro leonardo lucas luís luiz manuel marcelo márcio marcos mário mateus maurício miguel murilo nelson nuno octávio otávio paulo pedro rafael ramiro raul renato ricardo roberto rodrigo rogério rui sandro sérgio silvio tiago thiago tomás vasco vicente vinícius vítor wagner xavier',
  she: 'ela esta',
  he: 'ele este',
  particles: 'de do da dos das e',
  dialogue: true,
  inside: true,
  describing: 'mente ado ada ados adas ido ida ando endo indo',
  denials:
    'não nunca jamais ninguém nega negou negaram desmentiu supostamente alegadamente teria teriam diria dirá dirão recusou deveria poderia',
  suppositions: 'se',
  lacking: 'sem',
  denialsAfter: 'supostamente alegadamente',
  affirmations: 'não só; não apenas; não somente; não sem; não obstante',
  loose: 'para como segundo conforme',
  ownPronouns: 'eu nós',
  subjectRelatives: 'que quem',
  where: 'em no na num numa sobre durante',
  and: 'e',
  or: 'ou',
  several: { endings: 'm', auxiliaries: 'têm tinham' },
  retelling: { verbs: 'lembra lembrou leu lê compartilhou partilhou', quoting: 'cita citou', beside: 'se' },
  feminine: 'a uma',
  masculine: 'o um',
  coordinators: 'e mas',
  hearsay: {
    afterAll: 'até mas mais',
    beside: 'ter',
    hedges: 'teria teriam supostamente alegadamente',
    negations: 'não nunca jamais nega negou negaram desmentiu',
    says: 'disse dito dizer escreveu escrito escrever afirmou afirmado afirmar declarou declarado declarar',
    that: 'que como',
    as: 'como',
    documents:
      'ata transcrição gravação vídeo carta correio email comunicado nota declaração documento processo mensagem tuíte diário entrevista áudio',
    works:
      'romance sketch peça sátira paródia piada brincadeira comédia ópera conto sonho ficção caricatura deepfake drama roteiro novela',
    inside: 'em no na num numa nesse neste',
  },
};
