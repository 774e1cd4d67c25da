/** Forms of one name in several languages that one person goes by: at home the one, at work or abroad the other. */
export const nicknamesAbroad = `
alexander alejandro alessandro alexandre aleksander sandor
andrew andreas andre andrei andres andrzej ondrej andras anders
anthony antonio anton antoine
catherine katharina catalina katarzyna ekaterina katarina caterina
charles carlos karl carlo karel
christopher christoph cristobal krzysztof christophe cristoforo
daniel daniil daniele
david davide dawid
edward eduardo edouard eduard edoardo
elizabeth isabel elzbieta erzsebet elisabetta
emmanuel manuel emanuele
eugene yevgeny eugenio
francis francisco francesco francois franz frantisek
frederick friedrich federico
george jorge georg georgios giorgio jerzy jiri georges gheorghe georgi
gregory grzegorz grigory gregor gregorio
helen elena helena
henry heinrich enrique henri enrico hendrik henrik
jacob yaakov jakub
james jaime jacques giacomo
jeffrey godfrey
jerome girolamo
john johann juan ivan giovanni jean joao janos ioannis johannes ion
jonathan yonatan
joseph jose giuseppe josef jozef jozsef yosef
joshua yehoshua
julia giulia yulia
julian giuliano
lawrence lorenzo laurent lorenz
louis luis luigi ludwig luiz
lucas lukasz luca lukas
mark marco marek marcos
margaret margarita marguerite malgorzata margarethe
mary maria marie
matthew matthias matteo mateo mateusz matheus
michael miguel michel mikhail michal mihai
moses moshe
nicholas nicola nikolai nikolaus mikolaj
olga olha
paul pablo pavel paolo paulo pawel
peter pedro pietro pierre piotr pyotr pieter petr
philip felipe philippe filippo
ralph raul
raphael rafael raffaele rafal
richard ricardo riccardo ryszard
robert roberto
samuel shmuel
simon shimon szymon
solomon suleiman shlomo
sophia sofia zofia
stephen stefan esteban stefano istvan etienne
susan susana zsuzsanna
theodore fyodor teodor theodor
thomas tomas tomasz tommaso
timothy timofey
vincent vicente vincenzo
vladimir volodymyr wlodzimierz
william guillermo wilhelm guillaume willem guilherme
xavier javier
`;
